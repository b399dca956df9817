import { addAccount } from '@countersign/api/accounts/accounts';
import { startSession } from '@countersign/api/accounts/sessions';
import { systemActor } from '@countersign/api/actor';
import { sealRows } from '@countersign/api/audit/seal-rows';
import { createPrisma } from '@countersign/api/database/connect';
import type { PrismaClient } from '@countersign/api/generated/prisma/client';
import { openKeyring } from '@countersign/api/secrets/keyring';
import type { Pool } from 'pg';
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

async function signIn(db: PrismaClient): Promise<string> {
  const now = new Date();
  const fields = { email: 'reader@example.org', displayName: 'A reader', roles: ['administrator' as const] };
  return db.$transaction(async (tx) => {
    const { no, id, displayName } = await addAccount(tx, { actor: systemActor('Bench'), now, fields });
    const { secret } = await startSession(tx, {
      account: { no, id, name: displayName },
      now,
      origin: { address: '127.0.0.1', requestId: null },
      userAgent: 'bench',
    });
    return `__Host-countersign=${secret}`;
  });
}
