import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import type { Binaries } from './binaries.ts';
import { giveTo, giveTreeToServer, identityOfInitdb } from './identity.ts';

/** What initdb needs so that no database depends on the LANG of whoever started first. */
const options = [
  '--username=countersign',
  '--auth=trust', // the socket's folder is the lock, see socket-folder.ts
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

/** Makes the folder of a new server, whole or not at all: an interrupted attempt leaves nothing that looks finished. */
export async function initialise(binaries: Binaries, dataDirectory: string, durable: boolean): Promise<void> {
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) return;
  const attempt = `${dataDirectory}.new`;
  rmSync(attempt, { recursive: true, force: true });
  mkdirSync(attempt, { recursive: true, mode: 0o700 });
  const identity = identityOfInitdb();
  giveTo(identity, attempt);
  const flags = durable ? options : [...options, '--no-sync'];
  await run([...identity.prefix, binaries.initdb, '-D', attempt, ...flags], dirname(attempt));
  giveTreeToServer(attempt);
  renameSync(attempt, dataDirectory);
}

function run(command: string[], cwd: string): Promise<void> {
  const [program = '', ...rest] = command;
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    const fail = (cause: string) => {
      const sentence = `PostgreSQL could not make its folder ${rest[rest.indexOf('-D') + 1]}: ${cause.trim()}`;
      reject(new DatabaseError('database.initialise-failed', sentence));
    };
    child.once('error', (error) => fail(error.message));
    child.once('close', (code) => (code === 0 ? resolve() : fail(output || `exit code ${code}`)));
  });
}
