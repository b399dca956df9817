import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { fillEveryTable, readEveryTable } from '@countersign/testkit/hostile-rows';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { type Surgery, operateOn } from './archive-surgery.ts';
import { BackupError } from './backup-error.ts';
import { readTables } from './catalogue.ts';
import { copyIn } from './copy-in.ts';
import type { ManifestTable } from './manifest.ts';
import { type Contents, readArchive } from './read-archive.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveFile } from './save-file.ts';
import { writeBackup } from './write-backup.ts';
import { wrongArchives } from './wrong-archives.ts';

let folder: string;
let source: TestDatabase;
let good: string;
let bytes: Buffer;
let contents: Contents;
let surgery: Surgery;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-damage-'));
  source = await freshDatabase();
  await fillEveryTable(source.pool, { to: 6 });
  await source.pool.query('truncate sealed_secret'); // no master key is needed then
  good = join(folder, 'good.backup');
  contents = await saveFile(good, (out) =>
    writeBackup({ pool: source.pool, out, now: () => new Date(), product: '1.2.3', partSize: 500 }),
  );
  bytes = await readFile(good);
  surgery = operateOn({ path: good, folder, contents });
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

async function refusalOf(action: Promise<unknown>): Promise<BackupError> {
  const outcome = await action.catch((error: unknown) => error);
  if (outcome instanceof BackupError) return outcome;
  throw new Error('It was not refused.', { cause: outcome });
}

async function write(name: string, content: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('reading', () => {
  test('finds nothing wrong with a good archive, and says what is in it', async () => {
    expect(await readArchive(good)).toEqual(contents);
    expect(await readArchive(await surgery.repack(() => undefined))).toEqual(contents);
  });

  test('a file that is not there is told as such', async () => {
    await expect(readArchive(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('an archive cut anywhere is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        await refusalOf(readArchive(await write('cut.backup', bytes.subarray(0, length))));
      }),
      { numRuns: 40 },
    );
  });

  test('a tar that was cut before it was packed is refused', async () => {
    const tar = gunzipSync(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: tar.length - 2_048 }), async (length) => {
        await refusalOf(
          readArchive(await write('cut.backup', gzipSync(tar.subarray(0, length), { level: 1 }))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a flipped bit is noticed, or changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const read = await readArchive(await write('flipped.backup', flipped)).catch(
          (error: unknown) => error,
        );
        if (!(read instanceof BackupError)) expect(read).toEqual(contents);
      }),
      { numRuns: 60 },
    );
  });

  test('a flipped bit in the tar is noticed, or changes nothing', async () => {
    const tar = gunzipSync(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(tar.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(tar);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const packed = await write('flipped.backup', gzipSync(flipped, { level: 1 }));
        const read = await readArchive(packed).catch((error: unknown) => error);
        if (!(read instanceof BackupError)) expect(read).toEqual(contents);
      }),
      { numRuns: 60 },
    );
  });
});

let target: TestDatabase;

function useEmptyTarget(): void {
  beforeEach(async () => {
    target = await emptyDatabase();
    return () => target.drop();
  });
}

const restore = (path: string) => {
  const { connection, pool } = target;
  return restoreBackup({ path, connection, pool, dataDirectory: folder, masterKey: undefined });
};

const rowsIn = async ({ pool }: TestDatabase) => Object.values(await readEveryTable(pool)).flat();

describe('restoring what is not in order', () => {
  useEmptyTarget();

  test.each<[string, string, () => Promise<string>]>([
    ['plain text', 'archive.unknown-format', () => write('text', Buffer.from('select 1;'))],
    ['an empty file', 'archive.unknown-format', () => write('empty', Buffer.alloc(0))],
    ['another gzip', 'archive.unknown-format', () => write('gzip', gzipSync('select 1;'))],
    ['an archive that is cut', 'archive.damaged', () => write('cut', bytes.subarray(0, -200))],
    ...wrongArchives.map(
      ([what, code, make]) => [what, code, () => make(surgery)] as [string, string, () => Promise<string>],
    ),
  ])('%s is refused, and no row is written', async (_what, code, make) => {
    expect((await refusalOf(restore(await make()))).code).toBe(code);
    expect(await rowsIn(target)).toEqual([]);
  });
});

describe('restoring rows that PostgreSQL refuses', () => {
  useEmptyTarget();

  test.each([
    ['rows that refer to nothing', 'account_role', '77\treader\n'],
    ['rows of another shape', 'setting', 'too\tmany\tcolumns\tare\there\n'.repeat(50_000)],
    ['rows after a mark that ends them', 'setting', '\\.\n\\.\n'],
  ])('%s are refused whole', async (_what, table, rows) => {
    const path = await surgery.withRows(table, Buffer.from(rows));
    await readArchive(path); // the archive itself is in order
    expect((await refusalOf(restore(path))).code).toBe('archive.damaged');
    expect(await rowsIn(target)).toEqual([]);
    await restore(good); // nothing is in the way of a better one
  });

  test('a copy that breaks off in the middle of a table leaves the connection usable', async () => {
    await migrate(target.connection);
    const client = await target.pool.connect();
    await client.query('begin');
    let aborted = 0;
    const cut = await write('cut', bytes.subarray(0, bytes.length / 2));
    const broken = readArchive(cut, async (table) => {
      const sink = copyIn(client, table);
      const abort = async () => {
        aborted += 1;
        await sink.abort();
      };
      return { ...sink, abort };
    });
    expect((await refusalOf(broken)).code).toBe('archive.damaged');
    expect(aborted).toBe(1);
    await client.query('rollback');
    client.release();
    await restore(good);
  });
});

describe('restoring', () => {
  useEmptyTarget();

  test('takes no sessions from a backup that has them', async () => {
    const path = await surgery.withTable(await sessionTable(), 'a session\n');
    await restore(path);
    expect((await readEveryTable(target.pool))['session']).toEqual([]);
  });
});

async function sessionTable(): Promise<ManifestTable> {
  const client = await source.pool.connect();
  try {
    const table = (await readTables(client)).find(({ name }) => name === 'session');
    if (!table) throw new Error('there is no table of sessions');
    return table;
  } finally {
    client.release();
  }
}

describe('restoring into a database that is not empty', () => {
  test.each<[string, string, string]>([
    [
      'an account',
      'account',
      `insert into account (id, email, email_key, display_name, search_key, name_key, created_at, modified_at)
      values (gen_random_uuid(), '', '', '', '', '', now(), now())`,
    ],
    ['a setting', 'setting', `insert into setting values ('a', '1', 1, now())`],
    [
      'a line in the audit log',
      'audit',
      `insert into audit (at, actor_kind, actor_name, action, subject_kind, subject_name, search_key)
      values (now(), '', '', '', '', '', '')`,
    ],
  ])('a database that holds %s is refused, and keeps it', async (_what, table, insert) => {
    const filled = await freshDatabase();
    await filled.pool.query(insert);
    const before = await readEveryTable(filled.pool);
    const { connection, pool } = filled;
    const refusal = await refusalOf(
      restoreBackup({ path: good, connection, pool, dataDirectory: folder, masterKey: undefined }),
    );
    expect(refusal.code).toBe('database.not-empty');
    expect(refusal.message).toContain(table);
    expect(await readEveryTable(pool)).toEqual(before);
    await filled.drop();
  });
});
