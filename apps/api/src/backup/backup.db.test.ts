import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { fillEveryTable, readEveryTable } from '@countersign/testkit/hostile-rows';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createPool, createPrisma } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrations } from '../database/migration-files.ts';
import {
  type MasterKeys,
  makeMasterKey,
  masterKeyPath,
  readMasterKeys,
  writeMasterKeys,
} from '../secrets/master-key.ts';
import { leftOut } from './left-out.ts';
import { type Restoring, restoreBackup } from './restore-backup.ts';
import { saveFile } from './save-file.ts';
import { settleRestored } from './settle.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
let source: TestDatabase;
let keyId: string;
const opened: TestDatabase[] = [];
const now = () => new Date();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-backup-'));
  source = await freshDatabase();
  await fillEveryTable(source.pool);
  // What the filler wrote is sealed by nobody; a backup of it needs one key that exists.
  const key = makeMasterKey();
  keyId = key.id;
  await writeMasterKeys(join(folder, 'kept.key'), [key]);
  await source.pool.query('update sealed_secret set key_id = $1', [keyId]);
});
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

async function opening(make: () => Promise<TestDatabase>): Promise<TestDatabase> {
  const database = await make();
  opened.push(database);
  return database;
}

async function backUp(from: TestDatabase, options: { partSize?: number } = {}): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.backup`);
  await saveFile(path, (out) => writeBackup({ pool: from.pool, out, now, product: '1.2.3', ...options }));
  return path;
}

async function restore(path: string, to: TestDatabase, options: Partial<Restoring> = {}) {
  const dataDirectory = await mkdtemp(join(folder, 'data-'));
  const masterKey = join(folder, 'kept.key');
  const { connection, pool } = to;
  return restoreBackup({ path, connection, pool, dataDirectory, masterKey, ...options });
}

async function sequences(database: TestDatabase): Promise<unknown[]> {
  const { rows } = await database.pool.query('select sequencename, last_value from pg_sequences order by 1');
  return rows;
}

/** What must be the same afterwards, and what must be gone. */
async function expected(database: TestDatabase): Promise<Record<string, string[]>> {
  const content = await readEveryTable(database.pool);
  return Object.fromEntries(
    Object.entries(content).map(([name, rows]) => [name, leftOut.includes(name) ? [] : rows]),
  );
}

describe('a backup restored into an empty database', () => {
  test.each([
    ['in which nothing is', emptyDatabase, {}],
    ['that has been migrated', freshDatabase, {}],
    ['from parts that cut rows in the middle', freshDatabase, { partSize: 1_000 }],
  ])('%s has the same rows in every table', async (_where, make, options) => {
    const target = await opening(make);
    const before = await expected(source);
    for (const [name, rows] of Object.entries(before)) {
      if (!leftOut.includes(name)) expect(rows.length, name).toBeGreaterThan(0);
    }
    await restore(await backUp(source, options), target);
    expect(await readEveryTable(target.pool)).toEqual(before);
  });

  test('goes on numbering where the source would', async () => {
    const target = await opening(emptyDatabase);
    await restore(await backUp(source), target);
    expect(await sequences(target)).toEqual(await sequences(source));
    await fillEveryTable(target.pool, { from: 12, to: 13 });
  });

  test('keeps triggers and references', async () => {
    const target = await opening(emptyDatabase);
    await restore(await backUp(source), target);
    const states = `select count(*)::int as triggers, count(*) filter (where tgenabled <> 'O')::int as disabled
      from pg_trigger join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace`;
    const before = await source.pool.query(states);
    expect((await target.pool.query(states)).rows).toEqual(before.rows);
    expect(before.rows).toMatchObject([{ disabled: 0 }]);
    await expect(target.pool.query('update audit set at = now()')).rejects.toMatchObject({ code: 'CS001' });
  });

  test('takes the migrations that came after it', async () => {
    const target = await opening(emptyDatabase);
    const later = { name: '29990101000000_later', sql: 'alter table setting add column note text' };
    await restore(await backUp(source), target, { migrations: [...readMigrations(), later] });
    const { rows } = await target.pool.query('select distinct note from setting');
    expect(rows).toEqual([{ note: null }]);
  });

  test('forgets sessions and one-time links, and tells unfinished jobs as failed', async () => {
    const target = await opening(emptyDatabase);
    const contents = await restore(await backUp(source), target);
    const db = createPrisma(target.pool);
    await settleRestored({ db, now }, contents);
    expect(await db.session.count()).toBe(0);
    expect(await db.invitation.count()).toBe(0);
    expect(await db.job.count({ where: { finishedAt: null } })).toBe(0);
    expect(await db.job.count({ where: { state: 'failed' } })).toBeGreaterThan(0);
    const last = await db.audit.findFirstOrThrow({ orderBy: { no: 'desc' } });
    expect(last).toMatchObject({ action: 'backup.restore', actorKind: 'system', actorName: 'Command line' });
    await db.$disconnect();
  });

  test('keeps whatever text, bytes and JSON there can be', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 200 })
      .filter((chosen) => !chosen.includes('\0') && chosen.isWellFormed());
    const row = fc.record({
      name: text,
      sealed: fc.uint8Array({ maxLength: 300 }),
      value: fc.option(fc.array(fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true })))),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: ({ name }) => name, maxLength: 200 }),
        fc.integer({ min: 1, max: 500 }),
        async (rows, partSize) => {
          const [from, to] = [await freshDatabase(), await freshDatabase()];
          const names = rows.map(({ name }) => name);
          await from.pool.query(
            `insert into sealed_secret select name, $1, sealed, now() from unnest($2::text[], $3::bytea[]) r (name, sealed)`,
            [keyId, names, rows.map(({ sealed }) => Buffer.from(sealed))],
          );
          await from.pool.query(
            `insert into setting select name, value, 1, now() from unnest($1::text[], $2::jsonb[]) r (name, value)`,
            [names, rows.map(({ value }) => JSON.stringify(value))],
          );
          await restore(await backUp(from, { partSize }), to);
          expect(await readEveryTable(to.pool)).toEqual(await readEveryTable(from.pool));
          await Promise.all([from.drop(), to.drop()]);
        },
      ),
      { numRuns: 4 },
    );
  });
});

describe('a backup', () => {
  test('is of one moment, whatever is written meanwhile', async () => {
    const from = await opening(freshDatabase);
    await from.pool.query(
      `insert into account (id, email, email_key, display_name, search_key, name_key, created_at, modified_at)
        select gen_random_uuid(), n, n, n, n, sha256(n::bytea)::text || sha256((n || 'x')::bytea)::text, now(), now()
        from (select n::text from generate_series(1, 5000) n) as numbered`,
    );
    const before = await readEveryTable(from.pool);
    const path = join(folder, 'moment.backup');
    let written = false;
    await saveFile(path, async (file) => {
      const out = new Writable({
        write(chunk: Buffer, _encoding, done) {
          const meanwhile = written
            ? undefined
            : from.pool.query(`insert into setting values ('late', '1', 1, now())`);
          written = true;
          void Promise.resolve(meanwhile).then(() => file.write(chunk, done));
        },
      });
      return writeBackup({ pool: from.pool, out, now, product: '1.2.3', partSize: 20_000 });
    });
    expect(await readEveryTable(from.pool)).not.toEqual(before);
    const target = await opening(emptyDatabase);
    await restore(path, target);
    expect(await readEveryTable(target.pool)).toEqual(before);
  });

  test('is readable by its owner alone, and replaces an older one only when it is whole', async () => {
    const path = join(folder, 'nightly.backup');
    await saveFile(path, async (out) => out.write('the older one'));
    const failing = saveFile(path, async (out) => {
      out.write('half of the new one');
      throw new Error('the disk is gone');
    });
    await expect(failing).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('the older one');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('of a database that is not ours is refused', async () => {
    const strange = await opening(emptyDatabase);
    await expect(backUp(strange)).rejects.toMatchObject({ code: 'database.nothing-to-back-up' });
  });

  test('fails when its file does', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space')) });
    await expect(writeBackup({ pool: source.pool, out, now, product: '1.2.3' })).rejects.toThrow('no space');
    const { rows } = await source.pool.query('select 1 as alive');
    expect(rows).toEqual([{ alive: 1 }]);
  });
});

describe('a database', () => {
  test('that a server is connected to is refused', async () => {
    const target = await opening(emptyDatabase);
    const server = createPool(target.connection);
    await server.query('select 1');
    await expect(restore(await backUp(source), target)).rejects.toMatchObject({ code: 'database.in-use' });
    expect(await readEveryTable(target.pool)).toEqual({});
    await server.end();
  });

  test('that is ahead of the backup is refused', async () => {
    const target = await opening(emptyDatabase);
    const later = { name: '29990101000000_later', sql: 'select 1' };
    const migrations = [...readMigrations(), later];
    await migrate(target.connection, { migrations });
    const ahead = restore(await backUp(source), target, { migrations });
    await expect(ahead).rejects.toMatchObject({ code: 'database.ahead-of-backup' });
    expect(Object.values(await readEveryTable(target.pool)).flat()).toEqual([]);
  });
});

describe('the master key', () => {
  test('is installed for its owner alone', async () => {
    const target = await opening(freshDatabase);
    const dataDirectory = await mkdtemp(join(folder, 'data-'));
    await restore(await backUp(source), target, { dataDirectory });
    const installed = masterKeyPath(dataDirectory);
    expect(await readMasterKeys(installed)).toEqual(await readMasterKeys(join(folder, 'kept.key')));
    expect((await stat(installed)).mode & 0o777).toBe(0o600);
  });

  test('that lies there already may be left unnamed', async () => {
    const target = await opening(freshDatabase);
    const dataDirectory = await mkdtemp(join(folder, 'data-'));
    await writeMasterKeys(masterKeyPath(dataDirectory), await keptKeys());
    await restore(await backUp(source), target, { dataDirectory, masterKey: undefined });
    expect(await readEveryTable(target.pool)).toEqual(await expected(source));
  });

  test.each([
    ['that is missing', 'master-key.needed', async () => undefined],
    ['whose file is missing', 'master-key.needed', async () => join(folder, 'nowhere.key')],
    ['that is another', 'master-key.other', async () => writeKey('another.key')],
    ['that is none', 'master-key.other', async () => import.meta.filename],
  ])('%s is refused before anything is written', async (_what, code, chosen) => {
    const target = await opening(emptyDatabase);
    const masterKey = await chosen();
    await expect(restore(await backUp(source), target, { masterKey })).rejects.toMatchObject({ code });
    expect(await readEveryTable(target.pool)).toEqual({});
  });

  test('of another database is never overwritten', async () => {
    const target = await opening(emptyDatabase);
    const dataDirectory = await mkdtemp(join(folder, 'data-'));
    const kept = masterKeyPath(dataDirectory);
    await writeMasterKeys(kept, [makeMasterKey()]);
    const before = await readFile(kept);
    const refused = restore(await backUp(source), target, { dataDirectory });
    await expect(refused).rejects.toMatchObject({ code: 'master-key.in-the-way' });
    expect(await readFile(kept)).toEqual(before);
    expect(await readEveryTable(target.pool)).toEqual({});
  });
});

async function keptKeys(): Promise<MasterKeys> {
  const keys = await readMasterKeys(join(folder, 'kept.key'));
  if (!keys) throw new Error('the kept key is gone');
  return keys;
}

async function writeKey(name: string): Promise<string> {
  const path = join(folder, name);
  await writeMasterKeys(path, [makeMasterKey()]);
  return path;
}
