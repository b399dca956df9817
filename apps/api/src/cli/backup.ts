import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { nothingToBackUp } from '../backup/backup-error.ts';
import { readAppliedMigrations } from '../backup/catalogue.ts';
import { copyMasterKey, opensWithOwnKey } from '../backup/master-key-copy.ts';
import type { Contents } from '../backup/read-archive.ts';
import { saveFile } from '../backup/save-file.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { OpenDatabase } from '../database/open-database.ts';
import { masterKeyPath } from '../secrets/master-key.ts';
import { version } from '../version.ts';
import { actorName, type Context, example } from './context.ts';
import { CommandError } from './failure.ts';
import { withDatabase } from './open-database.ts';
import { summarise } from './summarise.ts';

type Options = { masterKey?: string };

export function addBackup(program: Command, context: Context): void {
  program
    .command('backup')
    .argument('<file>', 'where to write it; - is standard output')
    .summary('write everything into one file')
    .description(
      'Writes all tables, as they are at one moment, into one file that only you may read; the server may go on ' +
        'running. Sealed keys and secrets are in it, the master key that opens them is not: keep a copy of that ' +
        'apart. The file appears, or replaces an older one, once it is complete.',
    )
    .option('--master-key <file>', 'copy the master key to this file as well')
    .addHelpText('after', example('backup countersign.backup --master-key countersign.key'))
    .action((file: string, options: Options) => backUp(context, file, options));
}

async function backUp(context: Context, file: string, options: Options): Promise<void> {
  const config = context.config();
  if (file === '-' && context.output.isTTY) {
    throw new CommandError('A backup is no text for a terminal: name a file, or send the output to one.');
  }
  const contents = await withDatabase(config, async (database) => {
    await recordBackup(context, database, file);
    return write(context, database, file);
  });
  context.tell(`Wrote ${summarise(contents)} to ${file === '-' ? 'standard output' : resolve(file)}.`);
  await tellMasterKey(context, contents, options);
}

/** Before the snapshot, so that the backup tells of itself. */
async function recordBackup({ now }: Context, { db, pool }: OpenDatabase, file: string): Promise<void> {
  if ((await readAppliedMigrations(pool)).length === 0) throw nothingToBackUp();
  const name = file === '-' ? 'Standard output' : basename(file);
  await db.$transaction((tx) =>
    recordAudit(tx, {
      actor: systemActor(actorName),
      now: now(),
      entry: { action: 'backup.create', subject: { kind: 'backup', id: null, name } },
    }),
  );
}

async function write({ output, now }: Context, { pool }: OpenDatabase, file: string): Promise<Contents> {
  const writing = { pool, now, product: version };
  if (file === '-') return writeBackup({ ...writing, out: output });
  return saveFile(file, (out) => writeBackup({ ...writing, out }));
}

async function tellMasterKey(
  { config, tell }: Context,
  { manifest: { masterKeys } }: Contents,
  { masterKey }: Options,
): Promise<void> {
  const { dataDirectory } = config();
  const place = masterKeyPath(dataDirectory);
  const ids = masterKeys.join(', ');
  if (masterKeys.length === 0) return tell('Nothing in it is sealed, so it needs no master key.');
  if (masterKey !== undefined) {
    await copyMasterKey({ needed: masterKeys, dataDirectory, to: masterKey });
    return tell(`The master key ${ids} is in ${resolve(masterKey)}. Keep it apart from the backup.`);
  }
  if (!(await opensWithOwnKey(masterKeys, dataDirectory))) {
    const sentence = `The backup needs the master key ${ids}, which ${place} does not hold: the keys were rotated meanwhile, or it lies on another machine.`;
    return tell(sentence);
  }
  return tell(`The master key ${ids} is not in it. Keep a copy of ${place} in another place.`);
}
