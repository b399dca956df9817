import type { Command } from 'commander';
import { systemActor } from '../actor.ts';
import { masterKeyPath } from '../secrets/master-key.ts';
import { rotateKeys } from '../secrets/rotate-keys.ts';
import { actorName, type Context, example } from './context.ts';
import { withMigratedDatabase } from './open-database.ts';

export function addKey(program: Command, context: Context): void {
  program
    .command('key')
    .summary('the keys that seal secrets: rotate')
    .description('The keys that seal secrets and the audit log.')
    .command('rotate')
    .summary('make a new master key and seal everything anew')
    .description(
      'Makes a new master key, seals every secret with it, and gives the audit log a new key. The server may go on ' +
        'running. If it is interrupted, run it again.',
    )
    .addHelpText('after', example('key rotate'))
    .action(() => rotate(context));
}

async function rotate({ config: read, now, tell }: Context): Promise<void> {
  const config = read();
  const { dataDirectory } = config;
  const { keyId, resealed } = await withMigratedDatabase(config, ({ pool, db }) =>
    rotateKeys({ pool, db, dataDirectory, actor: systemActor(actorName), now }),
  );
  tell(`The master key is now ${keyId}. Secrets sealed anew: ${resealed}.`);
  tell(
    `Copy ${masterKeyPath(dataDirectory)} to where you keep it, and to every other machine that runs Countersign. ` +
      'Backups made until now need the copy of the older key.',
  );
}
