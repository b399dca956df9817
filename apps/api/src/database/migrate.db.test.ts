import { emptyDatabase, type TestDatabase } from '@countersign/testkit/database';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseError } from './database-error.ts';
import { markMigrationRolledBack, migrate, planMigrations } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

const ours = readMigrations();
const names = ours.map(({ name }) => name);
const notes = { name: '20990101000000_notes', sql: 'CREATE TABLE note (text text);' };

/** A function, a semicolon in a literal and one in a comment: what the adapter's own splitting breaks. */
const irregular = {
  name: '20990102000000_irregular',
  sql: `-- one; two
    CREATE FUNCTION three() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 3; END $$;
    INSERT INTO note VALUES ('four; five');`,
};
const broken = {
  name: '20990103000000_broken',
  sql: `CREATE TABLE half (n integer);\nINSERT INTO half VALUES ('not a number');`,
};

let database: TestDatabase;
beforeEach(async () => {
  database = await emptyDatabase();
});
afterEach(() => database.drop());

async function tables(): Promise<string[]> {
  const found = await database.pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  return found.rows.map(({ name }) => name);
}

async function refusal(action: Promise<unknown>): Promise<DatabaseError> {
  const error = await action.catch((thrown: unknown) => thrown);
  if (error instanceof DatabaseError) return error;
  throw new Error('Nothing was refused.', { cause: error });
}

test('an empty database is planned, then made, then left alone', async () => {
  const before = await planMigrations(database.connection);
  expect(before.pending.map(({ name }) => name)).toEqual(names);
  expect(await migrate(database.connection)).toEqual(names);
  expect(await planMigrations(database.connection)).toEqual({
    pending: [],
    failed: [],
    unknown: [],
    edited: [],
  });
  expect(await migrate(database.connection)).toEqual([]);
});

test('a script is sent whole, whatever its semicolons stand in', async () => {
  await migrate(database.connection, { migrations: [notes, irregular] });
  const { rows } = await database.pool.query(`SELECT text, three() FROM note`);
  expect(rows).toEqual([{ text: 'four; five', three: 3 }]);
});

test('a prefix of the migrations can be applied, and the rest later', async () => {
  const all = [notes, irregular];
  expect(await migrate(database.connection, { migrations: all, through: notes.name })).toEqual([notes.name]);
  expect(await migrate(database.connection, { migrations: all })).toEqual([irregular.name]);
});

test('a failed migration leaves nothing but a note, and tells what PostgreSQL said', async () => {
  const all = [notes, broken];
  const failed = await refusal(migrate(database.connection, { migrations: all }));
  expect(failed.code).toBe('migration.failed');
  expect(failed.cause).toMatchObject({ code: '22P02', position: expect.any(String) });
  expect(await tables()).toEqual(['_prisma_migrations', 'note']);

  const again = await refusal(migrate(database.connection, { migrations: all }));
  expect(again.code).toBe('migration.failed-before');

  await markMigrationRolledBack(database.connection, broken.name);
  const mended = { ...broken, sql: 'CREATE TABLE half (n integer);' };
  expect(await migrate(database.connection, { migrations: [notes, mended] })).toEqual([broken.name]);
});

test('a database of a later version is refused', async () => {
  await migrate(database.connection, { migrations: [notes, irregular] });
  const refused = await refusal(migrate(database.connection, { migrations: [notes] }));
  expect(refused.code).toBe('database.newer-than-program');
});

test('a database with tables of something else is refused', async () => {
  await database.pool.query('CREATE TABLE somebody_elses (n integer)');
  const refused = await refusal(migrate(database.connection));
  expect(refused.code).toBe('database.not-empty');
  expect(await tables()).toEqual(['somebody_elses']);
});

test('four processes at once apply each migration exactly once', async () => {
  const script = `
    const { migrate } = await import(${JSON.stringify(new URL('migrate.ts', import.meta.url).href)});
    console.log(JSON.stringify(await migrate(JSON.parse(process.argv[1]))));`;
  const run = async () => {
    const connection = JSON.stringify(database.connection);
    const options = ['--input-type=module', '--eval', script, connection];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    return JSON.parse(stdout) as string[];
  };
  const applied = await Promise.all([run(), run(), run(), run()]);
  expect(applied.flat()).toEqual(names);
});
