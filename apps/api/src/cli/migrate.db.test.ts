import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, runCommand } from '@countersign/testkit/command-line';
import { emptyDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';

const names = readMigrations().map(({ name }) => name);
const [first = ''] = names;

let database: TestDatabase;
let dataDirectory: string;
beforeEach(async () => {
  database = await emptyDatabase();
  dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-cli-'));
});
afterEach(async () => {
  await database.drop();
  await rm(dataDirectory, { recursive: true });
});

const run = (...args: string[]) => runCommand(args, environmentOf(database.connection, dataDirectory));

test('migrate shows what is pending, applies it, and has nothing more to do', async () => {
  const planned = await run('migrate', '--plan');
  expect(planned).toMatchObject({ code: 0, stdout: names.map((name) => `pending  ${name}\n`).join('') });
  const applied = await run('migrate');
  expect(applied).toMatchObject({ code: 0, stdout: names.map((name) => `applied  ${name}\n`).join('') });
  expect((await run('migrate', '--plan')).stdout).not.toContain(first);
  expect((await run('migrate')).stdout).not.toContain(first);
});

test('a migration that failed is named, and tried again when it is marked', async () => {
  const broken = { name: first, sql: 'select broken' };
  await migrate(database.connection, { migrations: [broken] }).catch(() => undefined);
  expect((await run('migrate', '--plan')).stdout).toContain(`failed   ${first}\n`);
  const refused = await run('migrate');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain(`migrate --mark-rolled-back ${first}`);
  expect((await run('migrate', '--mark-rolled-back', 'another')).code).toBe(1);
  const applied = await run('migrate', '--mark-rolled-back', first);
  expect(applied.stdout).toContain(`applied  ${first}\n`);
});

test('a migration that fails now says how to go on', async () => {
  await database.pool.query('create extension pg_trgm; create domain account as text');
  const failed = await run('migrate');
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed.stderr).toContain('SQLSTATE');
  expect(failed.stderr).toContain(`migrate --mark-rolled-back ${first}`);
  expect(failed.stderr).not.toMatch(/^\s+at /m);
});

test('commands that need the tables say so, and that a later version was there', async () => {
  const behind = await run('token', 'create', '--role', 'reader', '--name', 'CI');
  expect(behind).toMatchObject({ code: 1, stdout: '' });
  expect(behind.stderr).toContain('pnpm countersign migrate');
  const later = { name: '29990101000000_later', sql: 'select 1' };
  await migrate(database.connection, { migrations: [...readMigrations(), later] });
  expect(await run('key', 'rotate')).toMatchObject({ code: 1, stdout: '' });
  const ahead = await run('migrate');
  expect(ahead).toMatchObject({ code: 1, stdout: '' });
  expect(ahead.stderr).toContain(later.name);
});
