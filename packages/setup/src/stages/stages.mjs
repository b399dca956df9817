import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from '../build-web.mjs';
import { root } from '../root.mjs';
import { runTool } from '../tool.mjs';
import { runEndToEnd } from './end-to-end.mjs';
import { asCheck } from './run-stages.mjs';
import { runVitest } from './vitest.mjs';

/** @typedef {import('./run-stages.mjs').Stage} Stage */

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Stage}
 */
const check = (name, ...args) => ({ name, run: async ({ node }) => asCheck(await runTool(node, args)) });

/** @type {Stage} */
const types = {
  name: 'types',
  run: async ({ node }) => {
    const compile = (/** @type {string} */ folder) =>
      runTool(node, ['node_modules/typescript/bin/tsc', '-p', folder]);
    return asCheck(...(await twoAtATime(typedFolders(), compile)));
  },
};

/** @type {Stage} */
const web = {
  name: 'web',
  run: async ({ node }) => {
    try {
      await buildWeb((_label, work) => work(), node);
      return { passed: 1, failed: 0, output: '' };
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  },
};

/** In this order: what is quick and often wrong comes first. */
export const stages = [
  check('format', 'node_modules/oxfmt/bin/oxfmt', '--check'),
  check('lint', 'node_modules/oxlint/bin/oxlint'),
  types,
  check('dead', 'node_modules/knip/bin/knip.js'),
  runVitest('architecture'),
  runVitest('unit'),
  runVitest('api'),
  web,
  runVitest('setup'), // starts the real server, so it wants the pages
  runEndToEnd('e2e'),
];

/** The workspaces, without those that hold no source yet: tsc refuses to check nothing. */
function typedFolders() {
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  );
  return [...workspaces.filter((folder) => existsSync(join(root, folder, 'src'))), 'e2e'];
}

/**
 * @template T, R
 * @param {T[]} items
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>}
 */
async function twoAtATime(items, work) {
  /** @type {R[]} */
  const results = [];
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      results.push(await work(item));
  };
  await Promise.all([worker(), worker()]);
  return results;
}
