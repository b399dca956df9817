import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runCommand, SetupError, tellOn } from './progress.mjs';
import { watchLaunchers } from './launchers.mjs';
import { stages } from './stages/stages.mjs';
import { runStages } from './stages/run-stages.mjs';

/** `npm test [stage…]`: the whole truth, which is also what CI runs. */
await runCommand(async () => {
  const chosen = choose(process.argv.slice(2));
  watchLaunchers(() => process.exit(1));
  const node = await prepare(tellOn(process.stdout));
  const reports = mkdtempSync(join(tmpdir(), 'countersign-reports-'));
  try {
    return await runStages(chosen, { node, reports });
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** @param {string[]} names */
function choose(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
  if (unknown !== undefined) {
    const known = stages.map(({ name }) => name).join(', ');
    throw new SetupError(`There is no stage ${unknown}; there are ${known}.`);
  }
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}
