import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '@countersign/testkit/command-line';
import { freshDatabase } from '@countersign/testkit/database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimInstance } from '../instance.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-embedded-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** No DATABASE_URL: each command starts the embedded database and stops it. */
const run = (house: string, ...args: string[]) => runCommand(args, { COUNTERSIGN_DATA: join(folder, house) });

test('a house moves to another machine with nothing but the command line', { timeout: 120_000 }, async () => {
  const [backup, key] = [join(folder, 'house.backup'), join(folder, 'house.key')];
  expect(await run('old', 'migrate')).toMatchObject({ code: 0 });
  expect(await run('old', 'admin', 'create', '--email', 'ada@example.org', '--name', 'Ada')).toMatchObject({
    code: 0,
  });
  expect(await run('old', 'audit', 'verify')).toMatchObject({ code: 0 });
  expect(await run('old', 'backup', backup, '--master-key', key)).toMatchObject({ code: 0 });
  expect(await run('new', 'restore', backup, '--master-key', key)).toMatchObject({ code: 0 });
  expect(await run('new', 'audit', 'verify')).toMatchObject({ code: 0 });
  expect(await run('new', 'key', 'rotate')).toMatchObject({ code: 0 });
  expect(await readdir(join(folder, 'new'))).toEqual(['master.key', 'postgres']);
});

test('a command finds the database of the server that runs', async () => {
  const database = await freshDatabase();
  const { connectionString, host, user, database: name } = database.connection;
  const claim = claimInstance(join(folder, 'house'), 'server');
  const embedded = { place: 'embedded', host: host ?? '', user: user ?? '', database: name ?? '' } as const;
  claim.publish({ url: 'http://127.0.0.1:4600', database: connectionString ? { place: 'url' } : embedded });
  const { code, stderr } = await run('house', 'token', 'create', '--role', 'reader', '--name', 'CI');
  claim.release();
  if (connectionString) expect(stderr).toContain('DATABASE_URL');
  else expect(code).toBe(0);
  const { rowCount } = await database.pool.query('select from api_token');
  expect(rowCount).toBe(connectionString ? 0 : 1);
  await database.drop();
});
