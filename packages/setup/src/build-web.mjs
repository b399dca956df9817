import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { hashOf, unlessDone } from './stamp.mjs';
import { mustSucceed, runTool } from './tool.mjs';

/**
 * Builds the pages when what they are made of has changed since.
 * @param {import('./progress.mjs').Tell} tell
 * @param {string} node
 */
export async function buildWeb(tell, node) {
  const hash = hashOf([...sourcesOf('apps/web'), 'vite.config.ts', 'tsconfig.base.json', 'pnpm-lock.yaml']);
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  await unlessDone('apps/web/dist/.stamp', hash, () =>
    tell('Building the pages', () => mustSucceed('The pages could not be built:', runTool(node, args))),
  );
}

/**
 * A workspace and the workspaces that it imports.
 * @param {string} workspace
 * @returns {string[]}
 */
function sourcesOf(workspace) {
  const manifest = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8'));
  const ours = Object.keys(manifest.dependencies ?? {}).filter((name) => name.startsWith('@countersign/'));
  return [workspace, ...ours.flatMap((name) => sourcesOf(name.replace('@countersign/', 'packages/')))];
}
