import { Command } from 'commander';
import { version } from '../version.ts';
import { addAdmin } from './admin.ts';
import { addAudit } from './audit.ts';
import { addBackup } from './backup.ts';
import { addCatalog } from './catalog.ts';
import { makeContext, type Surroundings } from './context.ts';
import { describeFailure, exitCodeOf } from './failure.ts';
import { addKey } from './key.ts';
import { addMigrate } from './migrate.ts';
import { addRestore } from './restore.ts';
import { addSample } from './sample.ts';
import { addToken } from './token.ts';

const people = [addAdmin, addToken];
const keeping = [addMigrate, addBackup, addRestore, addKey, addAudit];
const commands = [...keeping, ...people, addCatalog, addSample];

/** Runs one command and answers with the exit code. */
export async function runProgram(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const context = makeContext(surroundings);
  const program = new Command('pnpm countersign')
    .description(
      'Countersign from the command line. Commands find the running server by its data folder, and start the ' +
        'embedded database themselves when none runs.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .configureOutput({
      writeOut: (text) => void surroundings.output.write(text),
      writeErr: (text) => void surroundings.errors.write(text),
    });
  for (const add of commands) add(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    const sentence = describeFailure(error);
    if (sentence !== undefined) context.tell(sentence);
    return exitCodeOf(error);
  }
}
