import { mkdir } from 'node:fs/promises';
import type pg from 'pg';
import type { Connection } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { type MigrationFile, readMigrations } from '../database/migration-files.ts';
import { masterKeyPath, writeMasterKeys } from '../secrets/master-key.ts';
import { requireOurMigrations } from './check-migrations.ts';
import { fillDatabase } from './fill-database.ts';
import { keysToInstall } from './master-key-copy.ts';
import { type Contents, readArchive } from './read-archive.ts';
import { requireEmpty, requireNotAhead, requireNoServer } from './require-empty.ts';

export type Restoring = {
  path: string;
  connection: Connection;
  pool: pg.Pool;
  dataDirectory: string;
  /** A file with the master key, for a data folder that has none. */
  masterKey: string | undefined;
  /** Another set than this version's own. */
  migrations?: MigrationFile[];
};

/** Looks at everything before it writes anything; then fills the database in one transaction and brings it up to date. */
export async function restoreBackup(restoring: Restoring): Promise<Contents> {
  const { path, connection, pool, dataDirectory, migrations = readMigrations() } = restoring;
  const verified = await readArchive(path);
  const { manifest } = verified;
  requireOurMigrations(manifest, migrations);
  const keys = await keysToInstall({
    needed: manifest.masterKeys,
    dataDirectory,
    given: restoring.masterKey,
  });
  await requireUsable(pool, verified);
  const through = manifest.migrations.at(-1)?.name ?? '';
  await migrate(connection, { migrations, through });
  await fillDatabase({
    pool,
    path,
    verified,
    // Last of all: a key without its database does no harm and lets a second attempt succeed.
    beforeCommit: async () => {
      if (!keys) return;
      await mkdir(dataDirectory, { recursive: true, mode: 0o700 });
      await writeMasterKeys(masterKeyPath(dataDirectory), keys);
    },
  });
  if (through !== migrations.at(-1)?.name) await migrate(connection, { migrations });
  return verified;
}

async function requireUsable(pool: pg.Pool, { manifest }: Contents): Promise<void> {
  const client = await pool.connect();
  try {
    await requireNoServer(client);
    await requireEmpty(client);
    await requireNotAhead(client, manifest);
  } finally {
    client.release();
  }
}
