import { chmod, mkdir, stat } from 'node:fs/promises';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import {
  type MasterKey,
  type MasterKeys,
  makeMasterKey,
  masterKeyPath,
  readMasterKeys,
  writeMasterKeys,
} from './master-key.ts';
import { seal, unseal } from './seal.ts';

/** The master key is missing, or another than the one that sealed this database. Told to the person who starts the server. */
export class MasterKeyError extends Error {
  override name = 'MasterKeyError';
}

type Database = PrismaClient | Prisma.TransactionClient;

/** Keeps secrets in the database, sealed. A secret has one name for ever; `put` replaces its bytes. */
export type Keyring = {
  put(db: Database, name: string, plain: Uint8Array, now: Date): Promise<void>;
  get(db: Database, name: string): Promise<Buffer | undefined>;
  /** New master key; everything is sealed anew. Safe to be killed at any point. */
  rotate(db: PrismaClient): Promise<{ keyId: string; resealed: number }>;
  keyId(): string;
};

export async function openKeyring(options: { db: PrismaClient; dataDirectory: string }): Promise<Keyring> {
  const path = masterKeyPath(options.dataDirectory);
  let keys = await keysFor(options.db, options.dataDirectory);

  /** Another process may have rotated: read the file again before giving up. */
  async function keyNamed(id: string): Promise<MasterKey> {
    const known = keys.find((key) => key.id === id);
    if (known) return known;
    keys = (await readMasterKeys(path)) ?? keys;
    const found = keys.find((key) => key.id === id);
    if (found) return found;
    throw new MasterKeyError(`A secret was sealed with the master key ${id}, which ${path} does not hold.`);
  }

  return {
    keyId: () => keys[0].id,

    /**
     * Another process may rotate at the same time, and drops the old key at its end. Either it seals this row anew,
     * because it waits for the lock that the write holds, or it wrote its key file before: then the file tells.
     */
    async put(db, name, plain, now) {
      for (let used: MasterKey | undefined; used?.id !== keys[0].id;) {
        used = keys[0];
        const row = { keyId: used.id, sealed: new Uint8Array(seal(used, name, plain)), createdAt: now };
        await db.sealedSecret.upsert({ where: { name }, create: { name, ...row }, update: row });
        keys = (await readMasterKeys(path)) ?? keys;
      }
    },

    async get(db, name) {
      const row = await db.sealedSecret.findUnique({ where: { name } });
      return row ? unseal(await keyNamed(row.keyId), name, row.sealed) : undefined;
    },

    async rotate(db) {
      const next = makeMasterKey();
      keys = [next, ...keys];
      await writeMasterKeys(path, keys);
      const resealed = await resealAll(db, next, keyNamed);
      keys = [next];
      await writeMasterKeys(path, keys);
      return { keyId: next.id, resealed };
    },
  };
}

async function keysFor(db: PrismaClient, dataDirectory: string): Promise<MasterKeys> {
  const path = masterKeyPath(dataDirectory);
  const used = await db.sealedSecret.findMany({ distinct: ['keyId'], select: { keyId: true } });
  const held = await readMasterKeys(path);
  if (!held) {
    if (used.length > 0) {
      throw new MasterKeyError(
        `The database holds secrets, but the master key that opens them is not at ${path}. ` +
          'Put the copy you kept there and start again.',
      );
    }
    return makeFirstKey(dataDirectory, path);
  }
  const missing = used.find(({ keyId }) => !held.some((key) => key.id === keyId));
  if (missing) {
    throw new MasterKeyError(
      `${path} holds another master key than the one this database was sealed with (${missing.keyId}). ` +
        'Put the right file there, or point the server to the right database.',
    );
  }
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  return held;
}

async function makeFirstKey(dataDirectory: string, path: string): Promise<MasterKeys> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
  const first: MasterKeys = [makeMasterKey()];
  await writeMasterKeys(path, first);
  return first;
}

async function resealAll(
  db: PrismaClient,
  key: MasterKey,
  keyNamed: (id: string) => Promise<MasterKey>,
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table sealed_secret in share row exclusive mode`;
    const rows = await tx.sealedSecret.findMany();
    for (const { name, keyId, sealed } of rows) {
      const plain = unseal(await keyNamed(keyId), name, sealed);
      await tx.sealedSecret.update({
        where: { name },
        data: { keyId: key.id, sealed: new Uint8Array(seal(key, name, plain)) },
      });
    }
    return rows.length;
  });
}
