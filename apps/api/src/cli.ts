import { resolve } from 'node:path';
import { runProgram } from './cli/run-program.ts';
import { readConfig } from './config.ts';

const root = resolve(import.meta.dirname, '../../..');

// What is unfinished is removed when the process exits; the embedded database stops when we are gone.
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.on(signal, () => process.exit(128 + number));
}

process.exitCode = await runProgram(process.argv.slice(2), {
  config: () => readConfig(process.env, { root }),
  now: () => new Date(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
});
