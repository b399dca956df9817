import { accountFields } from '@countersign/contract/accounts';
import type { Command } from 'commander';
import { refuseWeak } from '../accounts/set-up.ts';
import { Problem } from '../problem.ts';
import { checked } from './checked-option.ts';
import { type Context, example } from './context.ts';
import { CommandError } from './failure.ts';
import { findByEmail, makeAdministrator, reopenAdministrator } from './make-administrator.ts';
import { withMigratedDatabase } from './open-database.ts';
import { readPassword } from './read-password.ts';

type Options = { email: string; name?: string; passwordStdin?: true; reset?: true };

export function addAdmin(program: Command, context: Context): void {
  const { email, displayName } = accountFields.shape;
  program
    .command('admin')
    .summary('administrators, for who is locked out: create')
    .description('Administrators, for the first one and for whoever is locked out.')
    .command('create')
    .summary('make an administrator, or let one in again')
    .description(
      'Makes an account with both top roles and prints a link that sets its password, once, within three days. ' +
        'With --reset it does so for an account that exists: it is enabled and gets its roles back.',
    )
    .requiredOption(
      '--email <email>',
      'the address to sign in with',
      checked(email, 'It must be an e-mail address.'),
    )
    .option(
      '--name <name>',
      'the name of the person',
      checked(displayName, 'It must be one line of 1 to 120 characters.'),
    )
    .option('--password-stdin', 'read the password from standard input instead of making a link')
    .option('--reset', 'let the account in again that has this address')
    .addHelpText('after', example("admin create --email ada@example.org --name 'Ada Lovelace'"))
    .action((options: Options, command: Command) => {
      if (options.name === undefined && !options.reset) {
        command.error("error: required option '--name <name>' not specified");
      }
      return createAdmin(context, options);
    });
}

async function createAdmin(context: Context, options: Options): Promise<void> {
  const { config: read, now, print, tell } = context;
  const config = read();
  const password = options.passwordStdin ? await readPassword(context.input) : undefined;
  const token = await withMigratedDatabase(config, async ({ db }) => {
    const deps = { db, now };
    if (!options.reset) {
      const person = { email: options.email, displayName: options.name ?? options.email };
      if (password !== undefined) refuseWeak(password, person);
      return makeAdministrator(deps, { person, password }).catch(offerReset);
    }
    if (password !== undefined) refuseWeak(password, await findByEmail(db, options.email));
    return reopenAdministrator(deps, { email: options.email, password });
  });
  if (token === undefined) return tell(`${options.email} can sign in at ${config.publicUrl.href} now.`);
  tell('This link sets the password, once, within three days:');
  print(new URL(`/welcome#${token}`, config.publicUrl).href);
}

function offerReset(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'account.email-taken') throw error;
  const sentence =
    'An account has this address already. Run the same with --reset to enable it, ' +
    'give it back both top roles and make a new link.';
  throw new CommandError(sentence, { cause: error });
}
