import type { Command } from 'commander';
import { systemActor } from '../actor.ts';
import { type SamplePart, directorySample, loadSample, removeSample } from '../directory/sample/sample.ts';
import { profilesSample } from '../profiles/sample/sample.ts';
import { actorName, type Context, example } from './context.ts';
import { withMigratedDatabase } from './open-database.ts';

/** What the sample organisation consists of, in the order in which it is loaded. */
const parts: readonly SamplePart[] = [directorySample, profilesSample];

export function addSample(program: Command, context: Context): void {
  const sample = program
    .command('sample')
    .summary('an organisation to try things with: load, remove')
    .description('An organisation that does not exist, to try things with.');
  sample
    .command('load')
    .summary('add 240 users, 600 devices, 25 groups, and profiles for them')
    .description(
      'Adds 240 users, 600 devices on all platforms, 25 groups, and profiles that are assigned to them, the same ones every time. Nothing else changes.',
    )
    .addHelpText('after', example('sample load'))
    .action(() => change(context, { doIt: loadSample, told: 'The sample is there' }));
  sample
    .command('remove')
    .summary('take the sample away again')
    .description('Takes the sample away again. What you made yourself stays.')
    .addHelpText('after', example('sample remove'))
    .action(() => change(context, { doIt: removeSample, told: 'The sample is gone' }));
}

type Change = { doIt: typeof loadSample; told: string };

async function change({ config: read, now, tell }: Context, { doIt, told }: Change): Promise<void> {
  const counts = await withMigratedDatabase(read(), ({ db }) =>
    doIt({ db, now, actor: systemActor(actorName) }, parts),
  );
  const words = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  tell(`${told}: ${words.join(', ')}.`);
}
