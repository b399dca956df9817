import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { addSealingKey } from '../audit/seal-rows.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { MasterKeyError, openKeyring } from './keyring.ts';

/** Chosen once, for ever: the advisory lock that lets one process rotate at a time. */
const rotationLock = 4_600_002;

type Rotation = {
  pool: pg.Pool;
  db: PrismaClient;
  dataDirectory: string;
  actor: Actor;
  now: () => Date;
};

/**
 * A new master key, under which every secret is sealed anew, and a new key for the audit log. Killed at any point,
 * it is simply run again: until the last step the file holds both master keys.
 */
export async function rotateKeys(rotation: Rotation): Promise<{ keyId: string; resealed: number }> {
  const { pool, db, dataDirectory, actor, now } = rotation;
  return oneAtATime(pool, async () => {
    const keyring = await openKeyring({ db, dataDirectory }); // under the lock: two would overwrite each other's file
    const before = keyring.keyId();
    const { keyId, resealed } = await keyring.rotate(db);
    await db.$transaction(async (tx) => {
      const audit = await addSealingKey({ db: tx, keyring, now });
      await recordAudit(tx, {
        actor,
        now: now(),
        entry: {
          action: 'key.rotate',
          subject: { kind: 'masterKey', id: keyId, name: 'Master key' },
          before: { keyId: before },
          after: { keyId, resealed, auditKeyId: audit.keyId },
        },
      });
    });
    return { keyId, resealed };
  });
}

async function oneAtATime<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      rotationLock,
    ]);
    if (!rows[0]?.taken) throw new MasterKeyError('Another process is rotating the keys at this moment.');
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [rotationLock]);
    }
  } finally {
    // Should the lock be held still, it ends with its connection; that alone would take the server a moment.
    client.release(true);
  }
}
