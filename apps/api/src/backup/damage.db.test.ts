import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { fillEveryTable, readEveryTable } from '@countersign/testkit/hostile-rows';
import fc from 'fast-check';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../database/migrate.ts';
import { BackupError } from './backup-error.ts';
import { readTables } from './catalogue.ts';
import { copyIn } from './copy-in.ts';
import { leftOut } from './left-out.ts';
import type { Checksums, Manifest, ManifestTable } from './manifest.ts';
import { type Contents, readArchive } from './read-archive.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveFile } from './save-file.ts';
import { sha256 } from './tally.ts';
import { openArchive } from './write-archive.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
let source: TestDatabase;
let good: string;
let bytes: Buffer;
let contents: Contents;

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

type Entries = Map<string, Buffer>;

async function unpack(path: string): Promise<Entries> {
  const entries: Entries = new Map();
  const tar = extract();
  tar.end(gunzipSync(await readFile(path)));
  for await (const entry of tar) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as unknown as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.set(entry.header.name, Buffer.concat(chunks));
  }
  return entries;
}

async function repack(change: (entries: Entries) => Entries | void): Promise<string> {
  const entries = await unpack(good);
  const changed = change(entries) ?? entries;
  const path = join(folder, `${crypto.randomUUID()}.backup`);
  await saveFile(path, async (out) => {
    const archive = openArchive(out, new Date());
    for (const [name, content] of changed) await archive.add(name, content);
    await archive.close();
  });
  return path;
}

/** A whole archive with another manifest: only what the manifest says can be wrong with it. */
async function withManifest(change: (manifest: Manifest) => object): Promise<string> {
  return repack((entries) => {
    const manifest = Buffer.from(JSON.stringify(change(contents.manifest)));
    const checksums: Checksums = { ...contents.checksums, manifest: sha256(manifest) };
    entries.set('manifest.json', manifest).set('checksums.json', Buffer.from(JSON.stringify(checksums)));
  });
}

/** A whole archive in which one table has other rows. */
async function withRows(table: string, content: Buffer): Promise<string> {
  return repack((entries) => {
    const rows = content.toString().split('\n').length - 1;
    const tables = contents.checksums.tables.map((own) =>
      own.name === table ? { name: table, rows, bytes: content.length, sha256: sha256(content) } : own,
    );
    const checksums = Buffer.from(JSON.stringify({ ...contents.checksums, tables }));
    const changed: Entries = new Map([['manifest.json', entries.get('manifest.json') ?? Buffer.alloc(0)]]);
    for (const { name } of contents.manifest.tables) {
      const parts = [...entries].filter(([part]) => part.startsWith(`tables/${name}/`));
      const chosen: [string, Buffer][] = name === table ? [[`tables/${name}/000001.copy`, content]] : parts;
      for (const [part, rows] of chosen) changed.set(part, rows);
    }
    return changed.set('checksums.json', checksums);
  });
}

describe('reading', () => {
  test('finds nothing wrong with a good archive, and says what is in it', async () => {
    expect(await readArchive(good)).toEqual(contents);
    expect(await readArchive(await repack(() => undefined))).toEqual(contents);
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

const anyPart = (entries: Entries) => [...entries.keys()].find((name) => name.endsWith('2.copy')) ?? '';

describe('restoring what is not in order', () => {
  useEmptyTarget();

  test.each<[string, string, () => Promise<string>]>([
    ['plain text', 'archive.unknown-format', () => write('text', Buffer.from('select 1;'))],
    ['an empty file', 'archive.unknown-format', () => write('empty', Buffer.alloc(0))],
    ['another gzip', 'archive.unknown-format', () => write('gzip', gzipSync('select 1;'))],
    ['an archive that is cut', 'archive.damaged', () => write('cut', bytes.subarray(0, -200))],
    [
      'no manifest',
      'archive.unknown-format',
      () => repack((entries) => void entries.delete('manifest.json')),
    ],
    ['another format', 'archive.unknown-format', () => withManifest((m) => ({ ...m, format: 'other' }))],
    ['a later format', 'archive.too-new', () => withManifest((m) => ({ ...m, formatVersion: 2 }))],
    [
      'a later database',
      'archive.too-new',
      () =>
        withManifest(({ migrations, ...m }) => ({
          ...m,
          migrations: [...migrations, { name: '29990101000000_later', checksum: '' }],
        })),
    ],
    [
      'migrations that were edited',
      'archive.other-migrations',
      () =>
        withManifest(({ migrations, ...m }) => ({
          ...m,
          migrations: migrations.map((own) => ({ ...own, checksum: '0' })),
        })),
    ],
    ['no end', 'archive.damaged', () => repack((entries) => void entries.delete('checksums.json'))],
    [
      'something after its end',
      'archive.damaged',
      () => repack((entries) => void entries.set('more', Buffer.alloc(1))),
    ],
    [
      'a part that is missing',
      'archive.damaged',
      () => repack((entries) => void entries.delete(anyPart(entries))),
    ],
    [
      'a part that is changed',
      'archive.damaged',
      () => repack((entries) => void entries.set(anyPart(entries), Buffer.from('x\n'))),
    ],
    [
      'an entry that does not belong',
      'archive.damaged',
      () =>
        repack(
          (entries) =>
            new Map([
              ...[...entries].slice(0, 1),
              ['tables/../x', Buffer.alloc(1)],
              ...[...entries].slice(1),
            ]),
        ),
    ],
    [
      'a table that we do not have',
      'archive.other-tables',
      () => withManifest((m) => ({ ...m, leftOut: [...m.leftOut, 'strange'] })),
    ],
    [
      'a table of ours left out',
      'archive.other-tables',
      () => withManifest((m) => ({ ...m, leftOut: m.leftOut.slice(1) })),
    ],
    [
      'a column that we do not have',
      'archive.other-tables',
      () =>
        withManifest(({ tables, ...m }) => ({
          ...m,
          tables: tables.map(({ name, columns }) => ({
            name,
            columns: [...columns, { name: 'strange', type: 'text' }],
          })),
        })),
    ],
    [
      'a column of another type',
      'archive.other-tables',
      () =>
        withManifest(({ tables, ...m }) => ({
          ...m,
          tables: tables.map(({ name, columns }) => ({
            name,
            columns: columns.map((own) => ({ ...own, type: 'text' })),
          })),
        })),
    ],
    [
      'a master key that nobody has',
      'master-key.needed',
      () => withManifest((m) => ({ ...m, masterKeys: ['0123456789abcdef'] })),
    ],
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
    const path = await withRows(table, Buffer.from(rows));
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
    const session = await sessionTable();
    const row = Buffer.from('a session\n');
    const path = await repack((entries) => {
      const { manifest, checksums } = contents;
      const tables = [...manifest.tables, session];
      const rewritten = Buffer.from(
        JSON.stringify({ ...manifest, tables, leftOut: leftOut.filter((name) => name !== 'session') }),
      );
      const sums: Checksums = {
        manifest: sha256(rewritten),
        tables: [...checksums.tables, { name: 'session', rows: 1, bytes: row.length, sha256: sha256(row) }],
      };
      entries.delete('checksums.json');
      entries.set('manifest.json', rewritten).set('tables/session/000001.copy', row);
      entries.set('checksums.json', Buffer.from(JSON.stringify(sums)));
    });
    await restore(path);
    expect((await readEveryTable(target.pool))['session']).toEqual([]);
  });
});

async function sessionTable(): Promise<ManifestTable | undefined> {
  const client = await source.pool.connect();
  try {
    return (await readTables(client)).find(({ name }) => name === 'session');
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
