import type { Command } from 'commander';
import { DatabaseError } from '../database/database-error.ts';
import { markMigrationRolledBack, migrate, type MigrationPlan, planMigrations } from '../database/migrate.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { type Context, example } from './context.ts';
import { CommandError } from './failure.ts';
import { withDatabase } from './open-database.ts';

type Options = { plan?: true; markRolledBack?: string };

export function addMigrate(program: Command, context: Context): void {
  program
    .command('migrate')
    .summary('bring the database up to date')
    .description(
      'Applies the changes to the database that this version needs, and names them. ' +
        'Starting the server does the same.',
    )
    .option('--plan', 'show what would be done, and do nothing')
    .option('--mark-rolled-back <name>', 'try a migration again that failed, once its reason is gone')
    .addHelpText('after', example('migrate --plan'))
    .action((options: Options) =>
      withDatabase(context.config(), async (database) => {
        if (options.plan) return showPlan(context, await planMigrations(database.connection));
        if (options.markRolledBack !== undefined) await markRolledBack(database, options.markRolledBack);
        return applyPending(context, database);
      }),
    );
}

function showPlan({ print }: Context, plan: MigrationPlan): void {
  const pending = plan.pending.map(({ name }) => name);
  for (const name of pending) print(`pending  ${name}`);
  for (const name of plan.failed) print(`failed   ${name}`);
  for (const name of plan.edited) print(`edited   ${name}`);
  for (const name of plan.unknown) print(`unknown  ${name}`);
  const nothing = [pending, plan.failed, plan.edited, plan.unknown].every((names) => names.length === 0);
  if (nothing) print('Nothing is pending.');
}

async function markRolledBack({ connection }: OpenDatabase, name: string): Promise<void> {
  const { failed } = await planMigrations(connection);
  if (!failed.includes(name)) {
    const others = failed.length === 0 ? 'None has' : `Those that have: ${failed.join(', ')}`;
    throw new CommandError(`${name} is not a migration that has failed. ${others}.`);
  }
  await markMigrationRolledBack(connection, name);
}

async function applyPending({ print }: Context, { connection }: OpenDatabase): Promise<void> {
  const applied = await migrate(connection).catch(async (error: unknown) => {
    if (!(error instanceof DatabaseError) || error.code !== 'migration.failed') throw error;
    const [name] = (await planMigrations(connection)).failed;
    if (name === undefined) throw error;
    const next = `When its reason is gone, run: pnpm countersign migrate --mark-rolled-back ${name}`;
    throw new CommandError(`${error.message} ${next}`, { cause: error });
  });
  for (const name of applied) print(`applied  ${name}`);
  if (applied.length === 0) print('Nothing was pending.');
}
