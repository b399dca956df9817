import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { hashOf, unlessDone } from './stamp.mjs';
import { mustSucceed, pinnedNode, runTool } from './tool.mjs';

/** A `packageManager` field would make pnpm record itself in the lockfile; this is the pin. */
const pnpm = 'pnpm@12.18.0';

/**
 * Everything that a fresh clone lacks: packages, the pinned Node, the database client. Each step is skipped when
 * nothing it depends on has changed.
 * @param {import('./progress.mjs').Tell} tell
 * @returns {Promise<string>} the Node that everything else runs on
 */
export async function prepare(tell) {
  await install(tell);
  const node = pinnedNode();
  await generateClient(tell, node);
  return node;
}

/** @param {import('./progress.mjs').Tell} tell */
async function install(tell) {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaceManifests()];
  const hash = hashOf(files, [pnpm, process.platform, process.arch]);
  const first = !existsSync(join(root, 'node_modules'));
  const label = first ? 'Installing packages (first time, about 20 s)' : 'Installing packages';
  // Asking whether a folder of another package manager may be replaced needs a terminal, which it does not get.
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false'];
  await unlessDone('node_modules/.countersign-stamp', hash, () =>
    tell(label, () => mustSucceed('The packages could not be installed:', runTool('npx', args))),
  );
}

function workspaceManifests() {
  return ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => `${folder}/${name}/package.json`),
  );
}

/**
 * Prisma looks for its engine although generating needs none, and would download it: any executable satisfies it.
 * @param {import('./progress.mjs').Tell} tell
 * @param {string} node
 */
async function generateClient(tell, node) {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const hash = hashOf(['prisma/schema.prisma'], [version]);
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: node, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const args = ['node_modules/prisma/build/index.js', 'generate'];
  await unlessDone('apps/api/src/generated/prisma/.stamp', hash, () =>
    tell('Generating the database client', () =>
      mustSucceed('The database client could not be generated:', runTool(node, args, { env })),
    ),
  );
}
