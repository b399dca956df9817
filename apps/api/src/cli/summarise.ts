import type { Contents } from '../backup/read-archive.ts';

/** "12,345 rows of 11 tables" */
export function summarise({ checksums: { tables } }: Contents): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${rows.toLocaleString('en')} rows of ${tables.length} tables`;
}
