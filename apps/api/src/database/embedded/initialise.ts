import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import type { Binaries } from './binaries.ts';
import { startGuarded } from './guard.ts';
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
export async function initialise(binaries: Binaries, folder: string, durable: boolean): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  removeAttempts(folder);
  const attempt = mkdtempSync(`${folder}${attemptSuffix}`);
  const identity = identityOfInitdb();
  giveTo(identity, attempt);
  const flags = durable ? options : [...options, '--no-sync'];
  const command = [binaries.initdb, '-D', attempt, ...flags];
  let output = '';
  const onOutput = (text: string) => (output += text);
  const { ended } = startGuarded({ prefix: identity.prefix, command, cwd: dirname(attempt), onOutput });
  if ((await ended) !== 0) {
    const sentence = `PostgreSQL could not make its folder ${folder}: ${output.trim() || 'it said nothing'}`;
    throw new DatabaseError('database.initialise-failed', sentence);
  }
  giveTreeToServer(attempt);
  renameSync(attempt, folder);
}

const attemptSuffix = '.new-';

function removeAttempts(folder: string): void {
  const started = `${basename(folder)}${attemptSuffix}`;
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(started)) rmSync(join(dirname(folder), name), { recursive: true, force: true });
  }
}
