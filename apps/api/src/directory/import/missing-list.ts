import type { Readable } from 'node:stream';
import type { MissingRecord, MissingRecordQuery } from '@countersign/contract/directory-import';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { anywhere } from '../../lists/anywhere.ts';
import { csvOf } from '../../lists/csv.ts';
import { everyPage } from '../../lists/every-page.ts';
import { listPage } from '../../lists/keyset.ts';

/** Whom the last run of a file ends, or would end, by name. */
export async function listMissing(
  pool: pg.Pool,
  { importNo, query: { search, cursor, limit } }: { importNo: number; query: MissingRecordQuery },
): Promise<Page<MissingRecord>> {
  const where = [Prisma.sql`m.import_no = ${importNo}::int`];
  if (search) where.push(Prisma.sql`lower(concat_ws(chr(10), m.name, m.detail)) like ${anywhere(search)}`);
  return listPage<MissingRecord, MissingRecord>({
    pool,
    select: Prisma.sql`m.record_id as id, m.name, m.detail`,
    from: Prisma.sql`directory_import_missing m`,
    where,
    sort: { by: Prisma.sql`m.at`, as: 'bigint' },
    descending: false,
    tie: Prisma.sql`m.at`,
    cursor,
    limit,
    present: (row) => row,
  });
}

export function exportMissing(pool: pg.Pool, importNo: number): Readable {
  const pages = everyPage((cursor, limit) => listMissing(pool, { importNo, query: { cursor, limit } }));
  return csvOf(pages, ['id', 'name', 'detail'], ({ id, name, detail }) => [id, name, detail]);
}
