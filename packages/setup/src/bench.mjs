import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { runCommand, tellOn } from './progress.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** `pnpm bench <name>`. */
await runCommand(async () => {
  const node = await prepare(tellOn(process.stderr));
  return run(node, [join(root, 'packages/bench/src/main.ts'), ...process.argv.slice(2)]);
});
