import { chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { sealRows } from '../audit/seal-rows.ts';
import { verifyAudit } from '../audit/verify.ts';
import { createPrisma } from '../database/connect.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { type MasterKeys, masterKeyPath, readMasterKeys, writeMasterKeys } from './master-key.ts';
import { rotateKeys } from './rotate-keys.ts';

const now = () => new Date();
const secret = Buffer.from('the key of an authority');
const actor = systemActor('Command line');

let database: TestDatabase;
let db: PrismaClient;
let dataDirectory: string;
/** That of a server which runs all the time. */
let running: Keyring;

beforeEach(async () => {
  database = await freshDatabase();
  db = createPrisma(database.pool);
  dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
  running = await openKeyring({ db, dataDirectory });
  await running.put(db, 'authority/1', secret, now());
});
afterEach(async () => {
  await database.drop();
  await rm(dataDirectory, { recursive: true });
});

const rotate = () => rotateKeys({ pool: database.pool, db, dataDirectory, actor, now });
const reopened = () => openKeyring({ db, dataDirectory });

async function heldKeys(): Promise<MasterKeys> {
  const keys = await readMasterKeys(masterKeyPath(dataDirectory));
  if (!keys) throw new Error('there is no master key');
  return keys;
}

async function keyIdOf(name: string): Promise<string> {
  return (await db.sealedSecret.findUniqueOrThrow({ where: { name } })).keyId;
}

async function rotations(): Promise<number> {
  return db.audit.count({ where: { action: 'key.rotate' } });
}

describe('after a rotation', () => {
  test('one new key is held, and opens everything', async () => {
    const [old] = await heldKeys();
    const { keyId, resealed } = await rotate();
    expect(resealed).toBe(1);
    expect((await heldKeys()).map(({ id }) => id)).toEqual([keyId]);
    expect(keyId).not.toBe(old.id);
    expect(await (await reopened()).get(db, 'authority/1')).toEqual(secret);
    expect(await rotations()).toBe(1);
  });

  test('a server that runs goes on reading and writing', async () => {
    await rotate();
    await running.put(db, 'authority/2', secret, now());
    expect(await running.get(db, 'authority/1')).toEqual(secret);
    expect(await (await reopened()).get(db, 'authority/2')).toEqual(secret);
    await rotate();
    expect(await running.get(db, 'authority/2')).toEqual(secret);
  });

  test('the audit log is sealed with another key and still verifies', async () => {
    const deps = { pool: database.pool, db, keyring: running, now };
    const row = {
      actor,
      now: now(),
      entry: { action: 'settings.change', subject: { kind: 'setting', id: null, name: 'x' } },
    } as const;
    await db.$transaction((tx) => recordAudit(tx, row));
    await sealRows(deps);
    await rotate();
    await sealRows(deps);
    const seals = await db.auditSeal.findMany();
    expect(new Set(seals.map(({ keyId }) => keyId)).size).toBe(2);
    const verdict = await verifyAudit({ ...deps, keyring: await reopened() });
    expect(verdict).toMatchObject({ seals: 2, rows: 2, broken: null });
  });

  test.runIf(process.getuid?.() === 0)('the file still belongs to whom it belonged', async () => {
    const path = masterKeyPath(dataDirectory);
    await chown(path, 4_600, 4_601);
    await rotate();
    expect(await stat(path)).toMatchObject({ uid: 4_600, gid: 4_601 });
  });
});

describe('a server that writes during a rotation', () => {
  test('before everything is sealed anew', async () => {
    let rotation: Promise<unknown> | undefined;
    await db.$transaction(async (tx) => {
      await running.put(tx, 'authority/2', secret, now());
      rotation = rotate();
      await expect.poll(waitsForALock, { timeout: 15_000 }).toBe(true);
    });
    await rotation;
    const keyring = await reopened();
    expect(await keyring.get(db, 'authority/2')).toEqual(secret);
    expect(await keyIdOf('authority/2')).toBe(keyring.keyId());
  });

  test('after everything is sealed anew and before the old key is dropped', async () => {
    const [old] = await heldKeys();
    const { keyId } = await rotate();
    const [next] = await heldKeys();
    await writeMasterKeys(masterKeyPath(dataDirectory), [next, old]);
    await running.put(db, 'authority/2', secret, now());
    expect(await keyIdOf('authority/2')).toBe(keyId);
  });
});

async function waitsForALock(): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `select from pg_locks join pg_database d on d.oid = database where not granted and datname = current_database()`,
  );
  return (rowCount ?? 0) > 0;
}

describe('a rotation that broke off', () => {
  async function everythingOpens(): Promise<void> {
    expect(await running.get(db, 'authority/1')).toEqual(secret);
    expect(await (await reopened()).get(db, 'authority/1')).toEqual(secret);
  }

  async function secondAttemptSucceeds(): Promise<void> {
    await everythingOpens();
    const { keyId } = await rotate();
    expect((await heldKeys()).map(({ id }) => id)).toEqual([keyId]);
    expect(await keyIdOf('authority/1')).toBe(keyId);
    expect(await rotations()).toBe(1);
    await everythingOpens();
  }

  test('while everything is sealed anew', async () => {
    await refuse('update', 'sealed_secret');
    await expect(rotate()).rejects.toThrow();
    expect(await heldKeys()).toHaveLength(2);
    await allowAgain('sealed_secret');
    await secondAttemptSucceeds();
  });

  test('after that, before the old key was dropped', async () => {
    const [old] = await heldKeys();
    await refuse('insert', 'audit');
    await expect(rotate()).rejects.toThrow();
    const [next] = await heldKeys();
    await writeMasterKeys(masterKeyPath(dataDirectory), [next, old]);
    await allowAgain('audit');
    await secondAttemptSucceeds();
  });

  test('before it was recorded', async () => {
    await refuse('insert', 'audit');
    await expect(rotate()).rejects.toThrow();
    expect(await heldKeys()).toHaveLength(1);
    expect(await db.sealedSecret.count()).toBe(1);
    await allowAgain('audit');
    await secondAttemptSucceeds();
  });

  test('in the middle of writing the key file', async () => {
    await writeFile(`${masterKeyPath(dataDirectory)}.${process.pid}.new`, 'half a k');
    await secondAttemptSucceeds();
  });
});

test('two rotations at once: the second is told to wait', async () => {
  const client = await database.pool.connect();
  await client.query('begin; lock table sealed_secret in row exclusive mode');
  const first = rotate();
  await expect.poll(waitsForALock, { timeout: 15_000 }).toBe(true);
  await expect(rotate()).rejects.toMatchObject({ name: 'MasterKeyError' });
  await client.query('commit');
  client.release();
  const { keyId } = await first;
  expect(await keyIdOf('authority/1')).toBe(keyId);
});

async function refuse(event: 'insert' | 'update', table: string): Promise<void> {
  await database.pool.query(
    `create function break_off() returns trigger language plpgsql as $$ begin raise 'broken off'; end $$;
     create trigger break_off before ${event} on ${table} execute function break_off()`,
  );
}

async function allowAgain(table: string): Promise<void> {
  await database.pool.query(`drop trigger break_off on ${table}; drop function break_off`);
}
