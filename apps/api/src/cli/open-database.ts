import { readAppliedMigrations } from '../backup/catalogue.ts';
import type { Config } from '../config.ts';
import { readMigrations } from '../database/migration-files.ts';
import { type OpenDatabase, openDatabaseForCommand } from '../database/open-database.ts';
import { CommandError } from './failure.ts';

type Work<T> = (database: OpenDatabase) => Promise<T>;

/** The database of the running server, yours, or the embedded one for as long as the command takes. */
export async function withDatabase<T>(config: Config, work: Work<T>): Promise<T> {
  const database = await openDatabaseForCommand(config);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same for a command that needs the tables to be as this version knows them. */
export async function withMigratedDatabase<T>(config: Config, work: Work<T>): Promise<T> {
  return withDatabase(config, async (database) => {
    await requireMigrated(database);
    return work(database);
  });
}

async function requireMigrated({ pool }: OpenDatabase): Promise<void> {
  const applied = (await readAppliedMigrations(pool)).map(({ name }) => name);
  const ours = readMigrations().map(({ name }) => name);
  const unknown = applied.find((name) => !ours.includes(name));
  if (unknown !== undefined) {
    const sentence = `A later version of Countersign has changed this database (${unknown}): use its command line.`;
    throw new CommandError(sentence);
  }
  if (ours.some((name) => !applied.includes(name))) {
    throw new CommandError('The database is not up to date. Run: pnpm countersign migrate');
  }
}
