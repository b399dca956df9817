import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { run } from '../lists/keyset.ts';

/** More than this nobody looks through. */
export const mostValues = Prisma.raw('100');

/** What stands most often in a column, spelled as somebody spells it and without regard to case. The column has a folded twin. */
export async function frequentValues(
  pool: pg.Pool,
  table: 'person' | 'device',
  column: 'department' | 'category' | 'manufacturer' | 'model',
): Promise<string[]> {
  const name = Prisma.raw(column);
  const key = Prisma.raw(`${column}_key`);
  const rows = await run<{ value: string }>(
    pool,
    Prisma.sql`select value from (select min(${name}) as value, ${key} as key from ${Prisma.raw(table)}
      where ${key} is not null group by ${key} order by count(*) desc, ${key} limit ${mostValues}) as frequent
      order by key`,
  );
  return rows.map(({ value }) => value);
}
