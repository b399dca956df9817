import type pg from 'pg';
import { readMigrations } from './migration-files.ts';

/** By name alone and in one cheap query, for whoever asks often; `migrate` looks closer. */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  return readMigrations()
    .map(({ name }) => name)
    .filter((name) => !applied.has(name));
}
