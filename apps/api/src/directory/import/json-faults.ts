import type { Finding } from '@countersign/contract/problem';
import { shorten } from './shorten.ts';

/** Something else stands where a record should. */
export function noRecord(value: unknown): Finding {
  return {
    at: '',
    code: 'no-record',
    message: `“${shorten(JSON.stringify(value))}” is no record. Write an object with a name for each value, such as {"name": "Anna"}.`,
  };
}

/** A field takes a text, a number, true or false, or a list of these. */
export function objectAt(column: string, value: unknown): Finding {
  return {
    at: column,
    code: 'not-text',
    message: `“${shorten(JSON.stringify(value))}” is an object. Write its value alone, or leave the column out.`,
  };
}
