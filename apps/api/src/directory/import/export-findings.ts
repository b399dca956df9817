import type { Readable } from 'node:stream';
import type { ImportedRow } from '@countersign/contract/directory-import';
import type pg from 'pg';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { csvOf } from '../../lists/csv.ts';
import { everyPage } from '../../lists/every-page.ts';
import { listImportedRows } from './imports.ts';

const columns = ['row', 'line', 'outcome', 'column', 'value', 'level', 'code', 'message'];

/** One line for each finding, to mend the file by. */
export function exportFindings(deps: { pool: pg.Pool; db: PrismaClient }, id: string): Readable {
  const pages = everyPage((cursor, limit) =>
    listImportedRows(deps, { id, query: { told: 'true', cursor, limit } }),
  );
  async function* findings(): AsyncGenerator<(string | null)[][]> {
    for await (const rows of pages) yield rows.flatMap(linesOf);
  }
  return csvOf(findings(), columns, (cells) => cells);
}

function linesOf({ row, line, outcome, cells, findings }: ImportedRow): (string | null)[][] {
  return findings.map(({ at, level, code, message }) => [
    String(row),
    String(line),
    outcome,
    at,
    cells[at] ?? null,
    level ?? 'error',
    code,
    message,
  ]);
}
