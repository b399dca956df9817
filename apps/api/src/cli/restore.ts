import type { Command } from 'commander';
import type { Contents } from '../backup/read-archive.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { settleRestored } from '../backup/settle.ts';
import type { Config } from '../config.ts';
import { openDatabase } from '../database/open-database.ts';
import { claimInstance, describeInstance, findInstance } from '../instance.ts';
import { type Context, example } from './context.ts';
import { CommandError } from './failure.ts';
import { summarise } from './summarise.ts';

type Options = { masterKey?: string };

export function addRestore(program: Command, context: Context): void {
  program
    .command('restore')
    .argument('<file>', 'a file that `backup` has written')
    .summary('take a backup into an empty database')
    .description(
      'Verifies a backup and takes it into an empty database, all of it or nothing. The server must be stopped. ' +
        'Everybody signs in anew afterwards.',
    )
    .option('--master-key <file>', 'the master key of the backup, for a data folder that has none')
    .addHelpText('after', example('restore countersign.backup --master-key countersign.key'))
    .action((file: string, options: Options) => restore(context, file, options));
}

async function restore(context: Context, file: string, { masterKey }: Options): Promise<void> {
  const config = context.config();
  const contents = await aloneWith(config, async (database) => {
    const { connection, pool, db } = database;
    const { dataDirectory } = config;
    const restored = await restoreBackup({ path: file, connection, pool, dataDirectory, masterKey });
    await settleRestored({ db, now: context.now }, restored);
    return restored;
  });
  tellRestored(context, contents);
}

/** No server may start on the data folder while it is being filled. */
async function aloneWith<T>(
  config: Config,
  work: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const running = findInstance(config.dataDirectory);
  if (running) throw new CommandError(`${describeInstance(running)} Stop it before you restore.`);
  const claim = claimInstance(config.dataDirectory, 'command');
  try {
    const database = await openDatabase(config, { application: 'countersign command', max: 4 });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  } finally {
    claim.release();
  }
}

function tellRestored({ tell }: Context, contents: Contents): void {
  tell(`Restored ${summarise(contents)}, as they were at ${contents.manifest.created}.`);
  tell('Passwords, roles and API tokens are those of then: revoke again what was revoked since.');
}
