import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { prepare } from './prepare.mjs';
import { runCommand, tellOn } from './progress.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** `npm start`: from a fresh clone to a running server, or straight to it when nothing has changed. */
await runCommand(async () => {
  const tell = tellOn(process.stdout);
  const node = await prepare(tell);
  await buildWeb(tell, node);
  return run(node, [join(root, 'apps/api/src/main.ts')], { channel: true });
});
