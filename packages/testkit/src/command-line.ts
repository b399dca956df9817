import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Connection } from '@countersign/api/database/connect';

export const commandLine = resolve(import.meta.dirname, '../../../apps/api/src/cli.ts');

export type Ran = { code: number | null; stdout: string; stderr: string };
export type Started = { pid: number; kill: (signal: NodeJS.Signals) => void; ended: Promise<Ran> };
type Environment = Record<string, string>;

/** Starts the real command line as a process of its own. */
export function startCommand(args: string[], environment: Environment = {}, input = ''): Started {
  // Only what is named: settings of the shell that runs the tests must not decide.
  const env = { PATH: process.env['PATH'] ?? '', ...environment };
  const child = spawn(process.execPath, [commandLine, ...args], { env });
  child.stdin.on('error', () => undefined); // a command that fails early does not read it
  child.stdin.end(input);
  const closed = new Promise<number | null>((done) => {
    child.once('close', done);
  });
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]);
  return {
    pid: child.pid ?? 0,
    kill: (signal) => void child.kill(signal),
    ended: ended.then(([code, stdout, stderr]) => ({ code, stdout, stderr })),
  };
}

export async function runCommand(args: string[], environment?: Environment, input?: string): Promise<Ran> {
  return startCommand(args, environment, input).ended;
}

/** What makes a command use this database and this data folder. */
export function environmentOf(connection: Connection, dataDirectory: string): Environment {
  return { DATABASE_URL: addressOf(connection), COUNTERSIGN_DATA: dataDirectory };
}

function addressOf({ connectionString, host, user, database }: Connection): string {
  if (connectionString) return connectionString;
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host ?? '')}`;
}
