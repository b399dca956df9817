import { longestTokenDays } from '@countersign/contract/limits';
import { type Role, roleNames } from '@countersign/contract/permissions';
import { tokenFields } from '@countersign/contract/tokens';
import { type Command, Option } from 'commander';
import { z } from 'zod';
import { systemActor } from '../actor.ts';
import { makeToken } from '../tokens/tokens.ts';
import { checked } from './checked-option.ts';
import { actorName, type Context, example } from './context.ts';
import { withMigratedDatabase } from './open-database.ts';

type Options = { role: Role; name: string; days?: number };

const days = z.coerce.number().int().min(1).max(longestTokenDays);

export function addToken(program: Command, context: Context): void {
  program
    .command('token')
    .summary('API tokens, for programs: create')
    .description('API tokens, for programs.')
    .command('create')
    .summary('make an API token')
    .description(
      'Makes an API token. Its secret is the last line of standard output, and is shown this once.',
    )
    .addOption(new Option('--role <role>', 'what the token may do').choices(roleNames).makeOptionMandatory())
    .requiredOption(
      '--name <name>',
      'what it is for, as the list of tokens shows it',
      checked(tokenFields.shape.name, 'It must be one line of 1 to 120 characters.'),
    )
    .option(
      '--days <days>',
      'how long it is valid; 90 unless told',
      checked(days, `It must be a number from 1 to ${longestTokenDays}.`),
    )
    .addHelpText('after', example('token create --role reader --name Monitoring --days 30'))
    .action((options: Options) => createToken(context, options));
}

async function createToken({ config, now, print, tell }: Context, options: Options): Promise<void> {
  const fields = tokenFields.parse(options);
  const { token, secret } = await withMigratedDatabase(config(), ({ db }) =>
    makeToken({ db, now }, { actor: systemActor(actorName), fields }),
  );
  tell(`The token ${token.name} is valid until ${token.expiresAt.toISOString()}. It is not shown again:`);
  print(secret);
}
