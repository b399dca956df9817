import type { DeviceFields } from '@countersign/contract/devices';
import type { GroupFields } from '@countersign/contract/groups';
import type { PersonFields } from '@countersign/contract/people';
import type { Finding } from '@countersign/contract/problem';
import type { Row } from '../../database/rows.ts';
import type { ReadRow } from './read-row.ts';

/** The record that a row is about, with its fields in the words of the API. */
export type Target = { no: number; version: number; fields: Record<string, unknown> };

export type Meant = {
  fields: PersonFields | DeviceFields | GroupFields | undefined;
  row: ReadRow;
  target: Target | undefined;
  at: Date;
};

/** What a batch of rows needs to know of the records that are here. */
export type Side = {
  find: (key: string | null, row: ReadRow) => Target | undefined;
  columns: (meant: Meant) => { columns: Row; findings: Finding[] };
};

export type Rows = { key: string | null; row: ReadRow }[];

/** The texts that rows give for a field. */
export function textsOf(rows: Rows, field: string): string[] {
  return rows.flatMap(({ row }) => {
    const given = row.given[field];
    return typeof given === 'string' ? [given] : [];
  });
}
