import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './progress.mjs';
import { root } from './root.mjs';

const bin = join(root, 'node_modules/.bin');

/**
 * The Node that the lockfile pins, whatever Node started us. A platform for which npm has no package of it uses the
 * person's own.
 */
export function pinnedNode() {
  const pinned = join(bin, 'node');
  if (existsSync(pinned)) return realpathSync(pinned);
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetupError(
    `Countersign needs Node 24 or later, and npm has no package of it for ${process.platform}-${process.arch}. ` +
      `This is Node ${process.versions.node}: install a later one and start again.`,
  );
}

/** What we start finds the pinned tools first. */
export function toolEnvironment() {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

/** @typedef {{ code: number, output: string }} Ran */

/**
 * Runs a tool to its end and keeps what it says.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Ran>}
 */
export function runTool(program, args, options = {}) {
  const env = { ...toolEnvironment(), ...options.env };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => output.push(text));
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: `${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: output.join('') }));
  });
}

/**
 * The same for a tool that must succeed.
 * @param {string} what the sentence that its failure begins with
 * @param {Promise<Ran>} running
 */
export async function mustSucceed(what, running) {
  const { code, output } = await running;
  if (code !== 0) throw new SetupError(`${what}\n${output.trimEnd()}`);
}
