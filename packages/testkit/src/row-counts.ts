import type pg from 'pg';

/** How many rows each table has, so that whatever is left behind is seen, in tables of tomorrow too. */
export async function rowCounts(pool: pg.Pool): Promise<Record<string, number>> {
  const tables = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const counts = tables.rows.map(
    ({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`,
  );
  const { rows } = await pool.query<{ name: string; count: number }>(counts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}
