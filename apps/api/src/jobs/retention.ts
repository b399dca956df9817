import type pg from 'pg';
import { conditions } from '../lists/keyset.ts';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * How long what is kept: one table for the whole house, and one nightly job that applies it. The audit log is not in it;
 * it is kept for ever and its rows cannot be deleted.
 */
export const retention = [
  { table: 'session', after: 'expires_at', days: 1 },
  { table: 'invitation', after: 'expires_at', days: 1 },
  { table: 'sign_in_failure', after: 'last_at', days: 1 },
  { table: 'idempotency', after: 'created_at', days: 1 },
  { table: 'api_token', after: 'expires_at', days: 90 },
  { table: 'directory_import', after: 'created_at', days: 3 },
  { table: 'job', after: 'finished_at', days: 30 },
] as const;

const dayLength = 24 * 60 * 60_000;
const batch = 5_000;

/** Deletes in batches, so that no lock lasts long; returns how many rows went from each table. */
export async function applyRetention(pool: pg.Pool, now: Date): Promise<Record<string, number>> {
  const deleted: Record<string, number> = {};
  for (const { table, after, days } of retention) {
    const where = conditions([
      Prisma.sql`${Prisma.raw(after)} < ${new Date(now.getTime() - days * dayLength)}`,
    ]);
    const sql = Prisma.sql`delete from ${Prisma.raw(table)} where ctid = any(array(
      select ctid from ${Prisma.raw(table)} ${where} limit ${batch}))`;
    let count: number;
    do {
      count = (await pool.query(sql.text, sql.values)).rowCount ?? 0;
      deleted[table] = (deleted[table] ?? 0) + count;
    } while (count === batch);
  }
  return deleted;
}
