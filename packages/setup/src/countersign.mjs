import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runCommand, tellOn } from './progress.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** `pnpm countersign …`: the command line. Standard output is the command's alone: scripts read a token from it. */
await runCommand(async () => {
  const node = await prepare(tellOn(process.stderr));
  return run(node, [join(root, 'apps/api/src/cli.ts'), ...process.argv.slice(2)]);
});
