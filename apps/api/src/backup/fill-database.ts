import type pg from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { BackupError } from './backup-error.ts';
import { isCopied, readTables } from './catalogue.ts';
import { copyIn } from './copy-in.ts';
import { damaged, type Manifest, type ManifestTable } from './manifest.ts';
import { type Contents, onlyLook, readArchive } from './read-archive.ts';
import { requireEmpty } from './require-empty.ts';
import { fixSession } from './fix-session.ts';

type Filling = {
  pool: pg.Pool;
  path: string;
  /** What the archive held when it was verified. */
  verified: Contents;
  beforeCommit: () => Promise<void>;
};

/** All rows of the archive, or none. The tables are there, of the backup's own version, and empty. */
export async function fillDatabase({ pool, path, verified, beforeCommit }: Filling): Promise<void> {
  const { manifest } = verified;
  await inTransaction(pool, async (client) => {
    await fixSession(client);
    const tables = await readTables(client);
    requireSameTables(manifest, tables);
    await forEach(tables, (name) => client.query(`lock table ${name} in share row exclusive mode`));
    await requireEmpty(client);
    await client.query('delete from invitation');
    // What triggers derive from rows is in the backup itself: the rows of audit that no seal covers yet, for one.
    await forEach(tables, (name) => client.query(`alter table ${name} disable trigger user`));
    // A table may have been in backups once and be left out by now.
    const take = (table: ManifestTable) => (isCopied(table) ? copyIn(client, table) : onlyLook);
    const read = await readArchive(path, async (table) => take(table));
    if (JSON.stringify(read) !== JSON.stringify(verified)) throw damaged('it changed while it was read');
    await forEach(tables, (name) => client.query(`alter table ${name} enable trigger user`));
    for (const sequence of manifest.sequences) await continueSequence(client, sequence);
    await beforeCommit();
  });
}

async function forEach(tables: readonly ManifestTable[], act: (name: string) => Promise<unknown>) {
  for (const { name } of tables) await act(`public."${name}"`);
}

async function continueSequence(client: pg.PoolClient, { name, last }: Manifest['sequences'][number]) {
  await client.query('select setval($1::regclass, $2::bigint)', [`public."${name}"`, last]);
}

/** The same migrations make the same tables, so this differs only when the archive was made by something else. */
function requireSameTables(manifest: Manifest, found: readonly ManifestTable[]): void {
  const told = [...manifest.tables.map(({ name }) => name), ...manifest.leftOut];
  const ours = found.map(describe);
  const strange =
    manifest.tables.find((table) => !ours.includes(describe(table)))?.name ??
    manifest.leftOut.find((name) => found.every((own) => own.name !== name)) ??
    found.find(({ name }) => !told.includes(name))?.name;
  if (!strange) return;
  const sentence = `The backup and this version disagree about the table ${strange}.`;
  throw new BackupError('archive.other-tables', sentence);
}

function describe({ name, columns }: ManifestTable): string {
  return [name, ...columns.map((column) => `${column.name} ${column.type}`).toSorted()].join('\n');
}
