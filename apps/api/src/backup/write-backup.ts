import type { Writable } from 'node:stream';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { nothingToBackUp } from './backup-error.ts';
import { isCopied, quoted, readAppliedMigrations, readSequences, readTables } from './catalogue.ts';
import {
  type Checksums,
  checksumsName,
  makeManifest,
  type Manifest,
  manifestName,
  type ManifestTable,
} from './manifest.ts';
import { cutIntoParts, nameOfPart } from './parts.ts';
import type { Contents } from './read-archive.ts';
import { inSnapshot } from './snapshot.ts';
import { sha256, startTally } from './tally.ts';
import { type ArchiveWriter, openArchive } from './write-archive.ts';

type Writing = {
  pool: pg.Pool;
  out: Writable;
  now: () => Date;
  /** Of Countersign. */
  product: string;
  /** Bytes of one entry, which is what memory must hold. */
  partSize?: number;
};

const eightMebibytes = 8 * 1024 * 1024;

/** Writes every table as it is at one moment. */
export async function writeBackup(writing: Writing): Promise<Contents> {
  const { pool, out, now, product, partSize = eightMebibytes } = writing;
  return inSnapshot(pool, async (client) => {
    const created = now();
    const manifest = await describeDatabase(client, { created, product });
    const manifestBytes = Buffer.from(JSON.stringify(manifest, undefined, 2));
    const archive = openArchive(out, created);
    await archive.add(manifestName, manifestBytes);
    const tables: Checksums['tables'] = [];
    for (const table of manifest.tables) tables.push(await writeTable({ client, archive, table, partSize }));
    const checksums = { manifest: sha256(manifestBytes), tables };
    await archive.add(checksumsName, Buffer.from(JSON.stringify(checksums, undefined, 2)));
    await archive.close();
    return { manifest, checksums };
  });
}

async function describeDatabase(
  client: pg.PoolClient,
  { created, product }: { created: Date; product: string },
): Promise<Manifest> {
  const migrations = await readAppliedMigrations(client);
  if (migrations.length === 0) {
    throw nothingToBackUp();
  }
  const tables = await readTables(client);
  const asked = await client.query<{ version: string; keys: string[] }>(
    `select current_setting('server_version') as version,
      array(select distinct key_id from sealed_secret order by 1) as keys`,
  );
  const { version = '', keys = [] } = asked.rows[0] ?? {};
  return makeManifest({
    product,
    created: created.toISOString(),
    database: version,
    migrations,
    masterKeys: keys,
    sequences: await readSequences(client),
    tables: tables.filter(isCopied),
    leftOut: tables.filter((table) => !isCopied(table)).map(({ name }) => name),
  });
}

type TableWriting = { client: pg.PoolClient; archive: ArchiveWriter; table: ManifestTable; partSize: number };

async function writeTable({
  client,
  archive,
  table,
  partSize,
}: TableWriting): Promise<Checksums['tables'][number]> {
  const { name, columns } = quoted(table);
  const rows = client.query(copyTo(`copy ${name} (${columns}) to stdout (format text, encoding 'UTF8')`));
  const tally = startTally(table.name);
  let part = 0;
  for await (const content of cutIntoParts(rows, partSize)) {
    part += 1;
    tally.add(content);
    await archive.add(nameOfPart(table.name, part), content);
  }
  return tally.result();
}
