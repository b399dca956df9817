import { sealRows } from '@countersign/api/audit/seal-rows';
import { createPrisma } from '@countersign/api/database/connect';
import { openKeyring } from '@countersign/api/secrets/keyring';
import type { Pool } from 'pg';
import { signIn } from '../sign-in.ts';
import { makeAuditRows } from './audit-rows.ts';

const rowsPerInsert = 1_000;
const people = 40;

type Seeding = { pool: Pool; dataDirectory: string; rows: number };

/** A log of that many rows, sealed as in a house where nothing happens just now, and somebody who may read it. */
export async function seed({ pool, dataDirectory, rows }: Seeding): Promise<{ cookie: string }> {
  const db = createPrisma(pool);
  const cookie = await signIn(db);
  const actors = Array.from({ length: people }, (_, index) => ({
    id: crypto.randomUUID(),
    name: `Person No. ${index + 1}`,
  }));
  const data = makeAuditRows({ count: rows, now: new Date(), people: actors });
  for (let from = 0; from < rows; from += rowsPerInsert) {
    await db.audit.createMany({ data: data.slice(from, from + rowsPerInsert) });
  }
  const sealing = { pool, db, keyring: await openKeyring({ db, dataDirectory }), now: () => new Date() };
  while ((await sealRows(sealing)) > 0);
  // What autovacuum would do sooner or later, in the middle of a measurement.
  await pool.query('vacuum analyze');
  return { cookie };
}
