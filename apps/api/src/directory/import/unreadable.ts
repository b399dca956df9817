import { importLimits } from '@countersign/contract/import-fields';
import { Problem } from '../../problem.ts';

const reasons = {
  encoding: 'It is no text in UTF-8 or UTF-16. Save it again as “CSV UTF-8”.',
  'binary-file': 'It is a workbook or another file of a program. Save it as CSV first.',
  'quote-not-closed': 'A quotation mark is never closed.',
  'row-too-long': 'It is far too long for one record; most likely a quotation mark is missing before it.',
  'no-rows': 'It holds no rows below the names of the columns.',
  'no-columns': 'Its first row holds no names of columns.',
  'too-many-columns': `It has more than ${importLimits.columns} columns.`,
  'too-many-rows': `It has more than ${importLimits.rows.toLocaleString('en')} rows. Send it in several files.`,
  'not-json': 'It is no JSON, or its end is missing.',
  'no-objects': 'It holds no list of objects.',
} as const;

export type Unreadable = keyof typeof reasons;

/** The file as a whole cannot be taken. `line` counts from 1. */
export function unreadable(reason: Unreadable, line?: number): Problem {
  const place = line === undefined ? '' : `Line ${line}: `;
  return new Problem('import.unreadable', `${place}${reasons[reason]}`, {
    facts: { reason, ...(line === undefined ? {} : { line }) },
  });
}
