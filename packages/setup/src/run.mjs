import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { watchLaunchers } from './launchers.mjs';
import { toolEnvironment } from './tool.mjs';

/**
 * Runs the program that this command is about, with our terminal, and answers with its exit code.
 *
 * Ctrl-C at a terminal reaches the whole group, so the program has heard it too and we only wait; SIGTERM and SIGHUP
 * reach us alone and are passed on. A lost package manager ends it as well. The channel tells a program that listens
 * (apps/api/src/stop-on-signals.ts) when we are killed ourselves.
 * @param {string} program
 * @param {string[]} args
 * @param {{ channel?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  const stdio = options.channel ? [...inherited, /** @type {const} */ ('ipc')] : inherited;
  const child = spawn(program, args, { stdio, env: toolEnvironment() });
  const end = () => child.kill('SIGTERM');
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', end);
  process.on('SIGHUP', end);
  watchLaunchers(end);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${program} cannot be started: ${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
  });
}

const inherited = /** @type {'inherit'[]} */ (['inherit', 'inherit', 'inherit']);
