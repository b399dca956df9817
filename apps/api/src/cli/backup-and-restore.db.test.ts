import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openApp, type TestApp } from '@countersign/testkit/app';
import { commandLine, environmentOf, runCommand, startCommand } from '@countersign/testkit/command-line';
import { emptyDatabase, type TestDatabase } from '@countersign/testkit/database';
import { readEveryTable } from '@countersign/testkit/hostile-rows';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readArchive } from '../backup/read-archive.ts';
import { createPrisma } from '../database/connect.ts';
import { claimInstance } from '../instance.ts';
import { masterKeyPath } from '../secrets/master-key.ts';

let it: TestApp;
let folder: string;
beforeAll(async () => {
  it = await openApp();
  folder = await mkdtemp(join(tmpdir(), 'countersign-cli-'));
  await it.person('administrator', 'pkiAdministrator');
  await run('audit', 'verify'); // seals, so that there is a key to keep
});
afterAll(async () => {
  await it.close();
  await rm(folder, { recursive: true });
});

const run = (...args: string[]) =>
  runCommand(args, environmentOf(it.database.connection, it.config.dataDirectory));
const place = (name: string) => join(folder, name);

describe('backup', () => {
  test('writes a file for its owner alone, tells where the master key lies, and leaves a row in it', async () => {
    const { code, stdout, stderr } = await run('backup', place('one.backup'));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain(masterKeyPath(it.config.dataDirectory));
    expect((await stat(place('one.backup'))).mode & 0o777).toBe(0o600);
    const last = await it.db.audit.findFirstOrThrow({ orderBy: { no: 'desc' } });
    expect(last).toMatchObject({
      action: 'backup.create',
      actorName: 'Command line',
      subjectName: 'one.backup',
    });
  });

  test('copies the master key for its owner alone, as often as it is the same', async () => {
    const key = place('kept.key');
    expect((await run('backup', place('two.backup'), '--master-key', key)).code).toBe(0);
    expect((await run('backup', place('two.backup'), '--master-key', key)).code).toBe(0);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await readFile(key)).toEqual(await readFile(masterKeyPath(it.config.dataDirectory)));
  });

  test('does not replace the copy of another master key', async () => {
    const older = place('older.key');
    await writeFile(older, `${Buffer.alloc(32, 7).toString('base64')}\n`);
    const before = await readFile(older);
    expect((await run('backup', place('three.backup'), '--master-key', older)).code).toBe(1);
    expect(await readFile(older)).toEqual(before);
  });

  test('to standard output is the same archive, and nothing else', async () => {
    const piped = `'${process.execPath}' '${commandLine}' backup - > '${place('piped.backup')}'`;
    const environment = environmentOf(it.database.connection, it.config.dataDirectory);
    await promisify(execFile)('sh', ['-c', piped], { env: environment });
    const { manifest } = await readArchive(place('piped.backup'));
    expect(manifest.masterKeys).toHaveLength(1);
  });

  test('that is stopped leaves no file behind, and the older one as it was', async () => {
    await writeFile(place('nightly.backup'), 'the older one');
    const client = await it.pool.connect();
    await client.query('begin; lock table setting in access exclusive mode');
    const environment = environmentOf(it.database.connection, it.config.dataDirectory);
    const started = startCommand(['backup', place('nightly.backup')], environment);
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect
      .poll(async () => (await it.pool.query(waiting)).rowCount, { timeout: 15_000 })
      .toBeGreaterThan(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('nightly'))).toHaveLength(2);
    started.kill('SIGTERM');
    expect((await started.ended).code).toBe(143);
    await client.query('rollback');
    client.release();
    expect((await readdir(folder)).filter((name) => name.startsWith('nightly'))).toEqual(['nightly.backup']);
    expect(await readFile(place('nightly.backup'), 'utf8')).toBe('the older one');
  });

  test('into a folder that is not there fails with a sentence', async () => {
    const { code, stderr } = await run('backup', place('nowhere/one.backup'));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('restore', () => {
  let target: TestDatabase;
  let dataDirectory: string;
  beforeEach(async () => {
    target = await emptyDatabase();
    dataDirectory = await mkdtemp(place('data-'));
  });
  afterEach(() => target.drop());

  const restore = (...args: string[]) =>
    runCommand(['restore', ...args], environmentOf(target.connection, dataDirectory));

  test('takes in what backup wrote; the audit log verifies there and tells of both', async () => {
    await run('backup', place('four.backup'), '--master-key', place('four.key'));
    const before = await readEveryTable(it.pool);
    const { code, stderr } = await restore(place('four.backup'), '--master-key', place('four.key'));
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const after = await readEveryTable(target.pool);
    expect(after['account']).toEqual(before['account']);
    const db = createPrisma(target.pool);
    const actions = await db.audit.findMany({ orderBy: { no: 'desc' }, take: 2 });
    expect(actions.map(({ action }) => action)).toEqual(['backup.restore', 'backup.create']);
    const verified = await runCommand(['audit', 'verify'], environmentOf(target.connection, dataDirectory));
    expect(verified.code).toBe(0);
    await db.$disconnect();
  });

  test('needs the master key, an empty database and a stopped server', async () => {
    await run('backup', place('five.backup'), '--master-key', place('five.key'));
    const file = place('five.backup');
    const keyless = await restore(file);
    expect(keyless.code).toBe(1);
    expect(keyless.stderr).toContain('--master-key');

    const claim = claimInstance(dataDirectory, 'server');
    claim.publish({ url: 'http://127.0.0.1:4600', database: { place: 'url' } });
    const running = await restore(file, '--master-key', place('five.key'));
    expect(running.code).toBe(1);
    expect(running.stderr).toContain('http://127.0.0.1:4600');
    claim.release();
    expect(await readEveryTable(target.pool)).toEqual({});

    expect((await restore(file, '--master-key', place('five.key'))).code).toBe(0);
    const twice = await restore(file, '--master-key', place('five.key'));
    expect(twice.code).toBe(1);
    expect(twice.stderr).toContain('account');
  });

  test('of a file that is missing or nothing of ours fails with a sentence', async () => {
    for (const file of [place('missing'), import.meta.filename]) {
      const { code, stderr } = await restore(file);
      expect(code).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });
});
