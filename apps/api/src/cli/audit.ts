import type { AuditVerdict } from '@countersign/contract/audit';
import type { Command } from 'commander';
import { sealRows } from '../audit/seal-rows.ts';
import { verifyAudit } from '../audit/verify.ts';
import { openKeyring } from '../secrets/keyring.ts';
import { type Context, example } from './context.ts';
import { CommandError } from './failure.ts';
import { withMigratedDatabase } from './open-database.ts';

export function addAudit(program: Command, context: Context): void {
  program
    .command('audit')
    .summary('the audit log: verify')
    .description('The audit log.')
    .command('verify')
    .summary('verify every seal of the audit log')
    .description(
      'Seals what is waiting, verifies the whole log and prints its last seal. Note that seal elsewhere: a later ' +
        'log must still hold it, or its end was cut off.',
    )
    .addHelpText('after', example('audit verify'))
    .action(() => verify(context));
}

async function verify({ config: read, now, print }: Context): Promise<void> {
  const config = read();
  const verdict = await withMigratedDatabase(config, async ({ pool, db }) => {
    const keyring = await openKeyring({ db, dataDirectory: config.dataDirectory });
    const deps = { pool, db, keyring, now };
    while ((await sealRows(deps)) > 0); // 0 also when the server seals at this moment
    return verifyAudit(deps);
  });
  const { rows, seals, unsealed, lastSeal, broken } = verdict;
  print(`${rows} rows under ${seals} seals hold; ${unsealed} rows wait for a seal.`);
  if (lastSeal) print(`last seal  ${lastSeal.no}  ${lastSeal.at.toISOString()}  ${lastSeal.hmac}`);
  if (broken) throw new CommandError(describeBreak(broken));
}

type Break = NonNullable<AuditVerdict['broken']>;

const reasons: Record<Break['reason'], (seal: string) => string> = {
  'row-missing': (seal) => `a row that seal ${seal} covers is gone`,
  'seal-mismatch': (seal) => `seal ${seal} does not fit: a row it covers, or a seal before it, was changed`,
  'row-uncovered': () => 'a row was added that no seal covers',
  'key-missing': (seal) => `the key of seal ${seal} is gone`,
};

function describeBreak({ seal, reason }: Break): string {
  return `The audit log is broken: ${reasons[reason](seal ?? '')}.`;
}
