import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupError } from './backup-error.ts';
import {
  type Checksums,
  checksumsName,
  damaged,
  type Manifest,
  manifestName,
  type ManifestTable,
  notABackup,
  parseChecksums,
  parseManifest,
} from './manifest.ts';
import { gather } from './gather.ts';
import { placeOfPart } from './parts.ts';
import { sha256, startTally } from './tally.ts';

/** Takes the rows of one table. They are not known to be whole until the archive has been read to its end. */
export type TableSink = {
  write(bytes: Buffer): Promise<void>;
  end(rows: number): Promise<void>;
  abort(): Promise<void>;
};

export type OpenTable = (table: ManifestTable) => Promise<TableSink>;

export type Contents = { manifest: Manifest; checksums: Checksums };

type Entry = { name: string; content: AsyncGenerator<Buffer> };

const longestList = 16 * 1024 * 1024;

/**
 * Reads an archive from its first byte to its last and throws unless everything agrees: order, parts, rows, checksums.
 * Without `openTable` it only looks.
 */
export async function readArchive(
  path: string,
  openTable: OpenTable = async () => onlyLook,
): Promise<Contents> {
  const entries = entriesOf(path);
  try {
    const manifestBytes = await readManifest(entries);
    const manifest = parseManifest(manifestBytes);
    const { seen, checksums } = await readRows(entries, manifest, openTable);
    const expected = JSON.stringify({ manifest: sha256(manifestBytes), tables: seen });
    if (JSON.stringify(checksums) !== expected) throw damaged('its checksums do not agree with its content');
    return { manifest, checksums };
  } finally {
    await entries.return(undefined);
  }
}

/** Reads and checks, and keeps nothing. */
export const onlyLook: TableSink = {
  write: async () => undefined,
  end: async () => undefined,
  abort: async () => undefined,
};

async function* entriesOf(path: string): AsyncGenerator<Entry, void> {
  const file = await open(path);
  const entries = extract();
  const fed = pipeline(file.createReadStream(), createGunzip(), entries);
  fed.catch(() => undefined); // reaches the iteration as well
  try {
    for await (const entry of entries) yield { name: entry.header.name, content: contentOf(entry) };
    await fed;
  } catch (error) {
    throw error instanceof BackupError ? error : damaged('it cannot be unpacked', error);
  } finally {
    entries.destroy();
    await fed.catch(() => undefined);
  }
}

/** streamx leaves out of its types that what it reads can be iterated. */
async function* contentOf(entry: unknown): AsyncGenerator<Buffer> {
  try {
    yield* entry as AsyncIterable<Buffer>;
  } catch (error) {
    throw damaged('it cannot be unpacked', error);
  }
}

async function readManifest(entries: AsyncGenerator<Entry>): Promise<Buffer> {
  try {
    const { value, done } = await entries.next();
    if (!done && value.name === manifestName) return await readWhole(value);
  } catch (error) {
    if (error instanceof BackupError) throw notABackup(error);
    throw error;
  }
  throw notABackup();
}

type Rows = { seen: Checksums['tables']; checksums: Checksums };

async function readRows(
  entries: AsyncGenerator<Entry>,
  manifest: Manifest,
  openTable: OpenTable,
): Promise<Rows> {
  const reader = readTablesInOrder(manifest.tables, openTable);
  let checksums: Checksums | undefined;
  try {
    for await (const entry of entries) {
      if (checksums) throw damaged(`${entry.name} follows its end`);
      if (entry.name === checksumsName) checksums = parseChecksums(await readWhole(entry));
      else await reader.take(entry);
    }
    if (!checksums) throw damaged('its end is missing');
    return { seen: await reader.finish(), checksums };
  } catch (error) {
    await reader.abort();
    throw error;
  }
}

/** Tables come in the order of the manifest, each with its parts from 1 on; one without rows has no part. */
function readTablesInOrder(tables: readonly ManifestTable[], openTable: OpenTable) {
  const seen: Checksums['tables'] = [];
  let current: { table: ManifestTable; part: number; sink: TableSink; tally: Tally } | undefined;

  async function close(): Promise<void> {
    if (!current) return;
    const result = current.tally.result();
    await current.sink.end(result.rows);
    current = undefined;
    seen.push(result);
  }

  async function advanceTo(name: string): Promise<NonNullable<typeof current>> {
    if (current?.table.name === name) return current;
    await close();
    for (;;) {
      const table = tables[seen.length];
      if (!table) throw damaged(`the rows of ${name} stand in the wrong place`);
      if (table.name === name) {
        current = { table, part: 0, sink: await openTable(table), tally: startTally(name) };
        return current;
      }
      seen.push(startTally(table.name).result());
    }
  }

  return {
    async take({ name, content }: Entry): Promise<void> {
      const place = placeOfPart(name);
      if (!place) throw damaged(`${name} does not belong into it`);
      const reading = await advanceTo(place.table);
      reading.part += 1;
      if (place.part !== reading.part) throw damaged(`a part is missing before ${name}`);
      for await (const chunk of content) {
        reading.tally.add(chunk);
        await reading.sink.write(chunk);
      }
    },
    async finish(): Promise<Checksums['tables']> {
      await close();
      return [...seen, ...tables.slice(seen.length).map(({ name }) => startTally(name).result())];
    },
    abort: async (): Promise<void> => current?.sink.abort(),
  };
}

type Tally = ReturnType<typeof startTally>;

async function readWhole({ name, content }: Entry): Promise<Buffer> {
  const bytes = await gather(content, longestList);
  if (!bytes) throw damaged(`${name} is too long`);
  return bytes;
}
