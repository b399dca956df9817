import type { ClientBase } from 'pg';
import { BackupError } from './backup-error.ts';
import { readAppliedMigrations, readTables } from './catalogue.ts';
import type { Manifest } from './manifest.ts';

/** A server that has been started once leaves a link for the first administrator, which means nothing. */
const mayBeThere: Record<string, string> = { invitation: 'account_no is not null' };

/** Refuses a database that holds anything, and says what. */
export async function requireEmpty(client: ClientBase): Promise<void> {
  const found: string[] = [];
  for (const { name } of await readTables(client)) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) as count from public."${name}" where ${mayBeThere[name] ?? 'true'}`,
    );
    const count = Number(rows[0]?.count);
    if (count > 0) found.push(`${name} (${count})`);
  }
  if (found.length === 0) return;
  const sentence = `A backup is restored into an empty database only, and this one holds ${found.join(', ')}.`;
  throw new BackupError('database.not-empty', sentence);
}

/** What was migrated further than the backup cannot be taken back. */
export async function requireNotAhead(client: ClientBase, manifest: Manifest): Promise<void> {
  const known = new Set(manifest.migrations.map(({ name }) => name));
  const ahead = (await readAppliedMigrations(client)).find(({ name }) => !known.has(name));
  if (!ahead) return;
  const sentence =
    `This database has been migrated further than the backup (${ahead.name}). ` +
    'Restore into a database in which nothing is yet; the rest is applied afterwards.';
  throw new BackupError('database.ahead-of-backup', sentence);
}

/** Servers on other machines are not in our data folder, but they are connected. */
export async function requireNoServer(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and application_name = 'countersign' limit 1`,
  );
  if (rowCount === 0) return;
  const sentence = 'A Countersign server is connected to this database. Stop it before you restore.';
  throw new BackupError('database.in-use', sentence);
}
