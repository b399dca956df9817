import { type DatabaseError as PostgresError, Client } from 'pg';
import type { Connection } from './connect.ts';
import { DatabaseError } from './database-error.ts';
import { asMigrationList, type MigrationFile, readMigrations, readSchema } from './migration-files.ts';
import { withSchemaEngine } from './schema-engine.ts';

const nothingExternal = { externalTables: [], externalEnums: [] };

export type MigrationPlan = {
  /** What `migrate` would apply, in order. */
  pending: MigrationFile[];
  /** Began and failed; it left nothing behind, but it must be marked rolled back before anything else applies. */
  failed: string[];
  /** Applied by a later version of this program. */
  unknown: string[];
  /** Changed in the folder after they were applied. */
  edited: string[];
};

export type MigrateOptions = {
  /** Another set than this version's own. */
  migrations?: MigrationFile[];
  /** Stops after this one: `restore` brings a database to the state of the backup first. */
  through?: string;
};

/** Applies what is pending and returns the names. Any number of processes may do so at once. */
export async function migrate(connection: Connection, options: MigrateOptions = {}): Promise<string[]> {
  const all = options.migrations ?? readMigrations();
  const chosen =
    options.through === undefined ? all : all.filter(({ name }) => name <= (options.through ?? ''));
  return oneAtATime(connection, async () => {
    const plan = await planMigrations(connection, all);
    refuseImpossible(plan);
    if (!plan.pending.some(({ name }) => chosen.some((migration) => migration.name === name))) return [];
    return apply(connection, chosen);
  });
}

export async function planMigrations(
  connection: Connection,
  migrations: MigrationFile[] = readMigrations(),
): Promise<MigrationPlan> {
  const found = await withSchemaEngine(connection, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: asMigrationList(migrations),
      optInToShadowDatabase: false,
      filters: nothingExternal,
    }),
  );
  const history = found.history;
  const unapplied = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  const unknown = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : [];
  return {
    pending: migrations.filter(({ name }) => unapplied.includes(name)),
    failed: found.failedMigrationNames,
    unknown,
    edited: found.editedMigrationNames,
  };
}

/** After the reason of a failure is gone: its script was one transaction, so nothing of it is left but the note. */
export async function markMigrationRolledBack(connection: Connection, migrationName: string): Promise<void> {
  await withSchemaEngine(connection, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

/** What schema.prisma would change in a database made by the migrations: an empty text when both agree. */
export async function diffMigrationsAgainstSchema(
  connection: Connection,
  options: { migrations?: MigrationFile[] } = {},
): Promise<string> {
  const migrations = asMigrationList(options.migrations ?? readMigrations());
  const result = await withSchemaEngine(connection, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', ...readSchema() },
      script: true,
      exitCode: true,
      filters: nothingExternal,
    }),
  );
  return result.exitCode === 0 ? '' : (result.stdout ?? '');
}

async function apply(connection: Connection, migrations: MigrationFile[]): Promise<string[]> {
  return withSchemaEngine(connection, async (engine, adapter) => {
    try {
      const list = asMigrationList(migrations);
      const done = await engine.applyMigrations({ migrationsList: list, filters: nothingExternal });
      return done.appliedMigrationNames;
    } catch (cause) {
      throw explain(cause, adapter.failure);
    }
  });
}

function refuseImpossible(plan: MigrationPlan): void {
  const [unknown] = plan.unknown;
  if (unknown !== undefined) {
    const sentence = `A later version of Countersign has changed this database (${unknown}); this version would damage it.`;
    throw new DatabaseError('database.newer-than-program', sentence);
  }
  const [failed] = plan.failed;
  if (failed !== undefined) {
    const sentence =
      `The migration ${failed} failed earlier and left nothing behind. When its reason is gone, ` +
      `run: pnpm countersign migrate --mark-rolled-back ${failed}`;
    throw new DatabaseError('migration.failed-before', sentence);
  }
}

/** The engine says only "external connector error"; PostgreSQL said what and where. */
function explain(cause: unknown, failure: PostgresError | undefined): DatabaseError {
  if (failure) {
    const where = failure.position === undefined ? '' : ` at character ${failure.position}`;
    const sentence = `A migration failed and left nothing behind: ${failure.message} (SQLSTATE ${failure.code}${where}).`;
    return new DatabaseError('migration.failed', sentence, { cause: failure });
  }
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message.includes('The database schema is not empty')) {
    const sentence = 'The database holds tables of something else; give Countersign an empty database.';
    return new DatabaseError('database.not-empty', sentence, { cause });
  }
  return new DatabaseError('migration.failed', `The migrations could not be applied: ${message}`, { cause });
}

/** The engine has a lock too, but gives up after ten seconds: too short to wait for another process's long migration. */
async function oneAtATime<T>(connection: Connection, action: () => Promise<T>): Promise<T> {
  const client = new Client({ ...connection, application_name: 'countersign migrate lock' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('countersign migrate'))`);
    return await action();
  } finally {
    await client.end();
  }
}
