import type { Readable, Writable } from 'node:stream';
import type { Config } from '../config.ts';

/** What a command is started with. */
export type Surroundings = {
  /** Read when a command runs, so that `--help` works with any environment. */
  config: () => Config;
  now: () => Date;
  input: Readable;
  output: Writable & { isTTY?: boolean };
  errors: Writable;
};

/** What every command is given. */
export type Context = Omit<Surroundings, 'errors'> & {
  /** The result, which scripts read: standard output. */
  print: (line: string) => void;
  /** What people read: standard error. */
  tell: (line: string) => void;
};

export const actorName = 'Command line';

export function makeContext({ errors, ...given }: Surroundings): Context {
  return {
    ...given,
    print: (line) => void given.output.write(`${line}\n`),
    tell: (line) => void errors.write(`${line}\n`),
  };
}

export function example(command: string): string {
  return `\nExample:\n  $ pnpm countersign ${command}`;
}
