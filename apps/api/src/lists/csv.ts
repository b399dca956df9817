import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** A cell that a spreadsheet would run as a formula gets an apostrophe in front (CWE-1236). */
export function defuse(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

type Cell = string | null;

/** Batches of rows as a file of CSV, written as fast as it is read. */
export function csvOf<Row>(
  batches: AsyncIterable<Row[]>,
  columns: readonly string[],
  cellsOf: (row: Row) => Cell[],
): Readable {
  const csv = stringify({ header: true, columns: [...columns] });
  async function write(): Promise<void> {
    for await (const rows of batches) {
      for (const row of rows) {
        const cells = cellsOf(row).map((cell) => defuse(cell ?? ''));
        if (!csv.write(cells)) await once(csv, 'drain');
      }
    }
    csv.end();
  }
  write().catch((error: Error) => csv.destroy(error));
  return csv;
}
