import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { run } from '../lists/keyset.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { computeSeal, rowsOf } from './chain.ts';

/** Chosen once, for ever: the advisory lock that lets one process seal at a time. */
const sealerLock = 4_600_001;
const rowsPerSeal = 1_000;

export const auditKeyName = (keyId: string): string => `audit-seal/${keyId}`;

type Sealing = { pool: pg.Pool; db: PrismaClient; keyring: Keyring; now: () => Date };

/**
 * Seals what has been committed and no seal covers yet; returns how many rows. A row enters `audit_unsealed` with its
 * own transaction, so a row that commits late is simply found by a later seal, whatever its number.
 */
export async function sealRows({ pool, db, keyring, now }: Sealing): Promise<number> {
  const waiting = await pool.query('select from audit_unsealed limit 1');
  if (waiting.rowCount === 0) return 0;
  const { keyId, key } = await sealingKey({ db, keyring, now });
  return inTransaction(pool, async (client) => {
    const lock = await client.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [
      sealerLock,
    ]);
    if (!lock.rows[0]?.taken) return 0;
    const taken = await run<{ no: string }>(
      client,
      Prisma.sql`delete from audit_unsealed where no in
        (select no from audit_unsealed order by no limit ${rowsPerSeal}) returning no::text as no`,
    );
    const numbers = taken.map(({ no }) => no);
    if (numbers.length === 0) return 0;
    const [last] = await run<{ hmac: Buffer }>(
      client,
      Prisma.sql`select hmac from audit_seal order by no desc limit 1`,
    );
    const hmac = computeSeal(key, last?.hmac ?? Buffer.alloc(0), await rowsOf(client, numbers));
    await client.query(
      `insert into audit_seal (at, rows, key_id, hmac)
       values ($1, (select array_agg(n order by n) from unnest($2::bigint[]) as n), $3, $4)`,
      [now(), numbers, keyId, hmac],
    );
    return numbers.length;
  });
}

/** The newest key seals; older ones are kept to verify with. */
async function sealingKey({
  db,
  keyring,
  now,
}: Omit<Sealing, 'pool'>): Promise<{ keyId: string; key: Buffer }> {
  const name = await newestKey(db);
  if (name === undefined) return addSealingKey({ db, keyring, now });
  const key = await keyring.get(db, name);
  if (!key) throw new Error(`${name} vanished`);
  return { keyId: name.slice(auditKeyName('').length), key };
}

async function newestKey(db: PrismaClient | Prisma.TransactionClient): Promise<string | undefined> {
  const row = await db.sealedSecret.findFirst({
    where: { name: { startsWith: auditKeyName('') } },
    orderBy: { name: 'desc' },
    select: { name: true },
  });
  return row?.name;
}

/** Key ids begin with the time in milliseconds, so the greatest name is the newest key. */
export async function addSealingKey({
  db,
  keyring,
  now,
}: Pick<Sealing, 'keyring' | 'now'> & { db: PrismaClient | Prisma.TransactionClient }): Promise<{
  keyId: string;
  key: Buffer;
}> {
  const keyId = `${String(now().getTime()).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
  const key = randomBytes(32);
  await keyring.put(db, auditKeyName(keyId), key, now());
  return { keyId, key };
}
