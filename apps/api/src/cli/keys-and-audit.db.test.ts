import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, runCommand, startCommand } from '@countersign/testkit/command-line';
import { freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPrisma } from '../database/connect.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Keyring, openKeyring } from '../secrets/keyring.ts';
import { masterKeyPath, readMasterKeys } from '../secrets/master-key.ts';

let database: TestDatabase;
let db: PrismaClient;
let dataDirectory: string;
/** That of a server which runs all the time. */
let running: Keyring;
const secret = Buffer.from('the key of an authority');

beforeEach(async () => {
  database = await freshDatabase();
  db = createPrisma(database.pool);
  dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-cli-'));
  running = await openKeyring({ db, dataDirectory });
  await running.put(db, 'authority/1', secret, new Date());
});
afterEach(async () => {
  await database.drop();
  await rm(dataDirectory, { recursive: true });
});

const environment = () => environmentOf(database.connection, dataDirectory);
const run = (...args: string[]) => runCommand(args, environment());
const heldIds = async () => (await readMasterKeys(masterKeyPath(dataDirectory)))?.map(({ id }) => id);

describe('key rotate', () => {
  test('works again and again while the server runs', async () => {
    for (let times = 0; times < 2; times += 1) {
      const before = await heldIds();
      expect((await run('key', 'rotate')).code).toBe(0);
      expect(await heldIds()).toHaveLength(1);
      expect(await heldIds()).not.toEqual(before);
      expect(await running.get(db, 'authority/1')).toEqual(secret);
    }
    expect((await stat(masterKeyPath(dataDirectory))).mode & 0o777).toBe(0o600);
    expect(await db.audit.count({ where: { action: 'key.rotate', actorName: 'Command line' } })).toBe(2);
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  test.each(['sealed_secret', 'audit'])(
    'may be killed while it waits for %s, and run again',
    async (table) => {
      const client = await database.pool.connect();
      await client.query(`begin; lock table ${table} in share mode`);
      const rotation = startCommand(['key', 'rotate'], environment());
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await expect
        .poll(async () => (await database.pool.query(waiting)).rowCount, { timeout: 15_000 })
        .toBeGreaterThan(0);
      rotation.kill('SIGKILL');
      await rotation.ended;
      await client.query('rollback');
      client.release();
      expect(await running.get(db, 'authority/1')).toEqual(secret);
      expect((await run('key', 'rotate')).code).toBe(0);
      expect(await heldIds()).toHaveLength(1);
      expect(await running.get(db, 'authority/1')).toEqual(secret);
      expect(await (await openKeyring({ db, dataDirectory })).get(db, 'authority/1')).toEqual(secret);
    },
  );

  test('without the master key is refused with a sentence', async () => {
    await rm(masterKeyPath(dataDirectory));
    const { code, stderr } = await run('key', 'rotate');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('audit verify', () => {
  test('seals what waits and prints the last seal', async () => {
    await run('token', 'create', '--role', 'reader', '--name', 'CI');
    const { code, stdout } = await run('audit', 'verify');
    expect(code).toBe(0);
    const last = await db.auditSeal.findFirstOrThrow({ orderBy: { no: 'desc' } });
    expect(stdout).toContain(Buffer.from(last.hmac).toString('hex'));
    expect(await db.auditUnsealed.count()).toBe(0);
  });

  test('holds when there is nothing yet', async () => {
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  test.each([
    ['changed', `update audit set actor_name = 'Somebody else'`],
    ['removed', `delete from audit`],
    [
      'added',
      `insert into audit select * from jsonb_populate_record((select a from audit a limit 1), '{"no": 99}'); delete from audit_unsealed`,
    ],
  ])('fails when a row was %s behind our back', async (_what, tampering) => {
    await run('token', 'create', '--role', 'reader', '--name', 'CI');
    expect((await run('audit', 'verify')).code).toBe(0);
    await database.pool.query(
      `alter table audit disable trigger user; ${tampering}; alter table audit enable trigger user`,
    );
    const { code, stderr } = await run('audit', 'verify');
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
