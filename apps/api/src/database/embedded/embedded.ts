import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseError } from '../database-error.ts';
import { findBinaries } from './binaries.ts';
import { type Guarded, startGuarded } from './guard.ts';
import { adoptTreeOfRoot, type Identity, identityOfServer, refuseForeignOwner } from './identity.ts';
import { initialise } from './initialise.ts';
import { serverOptions } from './server-options.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { clearStaleServer } from './stale.ts';

export type SocketConnection = { host: string; user: string; database: string };

export type EmbeddedServer = {
  connection: SocketConnection;
  /** Resolves with its last words when the server has ended, asked or not. */
  ended: Promise<string>;
  stop(): Promise<void>;
};

const user = 'countersign';
const database = 'countersign';

/** A real PostgreSQL of our own under `<dataDirectory>/postgres`; the caller owns that folder (instance.ts). */
export async function startEmbedded(options: {
  dataDirectory: string;
  durable?: boolean;
  log?: (line: string) => void;
}): Promise<EmbeddedServer> {
  const durable = options.durable ?? true;
  mkdirSync(options.dataDirectory, { recursive: true, mode: 0o700 });
  const folder = join(realpathSync(options.dataDirectory), 'postgres');
  refuseForeignOwner(folder);
  const binaries = await findBinaries();
  await initialise(binaries, folder, durable);
  adoptTreeOfRoot(folder);
  await clearStaleServer(folder);
  const identity = identityOfServer(folder);
  const command = [binaries.postgres, '-D', folder];
  for (const setting of serverOptions({ durable })) command.push('-c', setting);
  const { guarded, host, output } = await startUntilReady({
    command,
    identity,
    cwd: folder,
    log: options.log,
  });
  await createDatabase({ host, user });
  const ended = guarded.ended.then(() => output.join('\n'));
  return { connection: { host, user, database }, ended, stop: () => guarded.stop() };
}

type Started = { guarded: Guarded; host: string; output: string[] };
type Start = {
  command: string[];
  identity: Identity;
  cwd: string;
  log: ((line: string) => void) | undefined;
};

/**
 * After `kill -9` of the whole server a busy backend may hold the shared memory until its query ends, and a new
 * server refuses meanwhile ("pre-existing shared memory block … is still in use"): try again for a while.
 */
async function startUntilReady(start: Start): Promise<Started> {
  const until = Date.now() + 15_000;
  for (;;) {
    const host = makeSocketFolder(start.identity);
    const output: string[] = [];
    const guarded = startGuarded({
      prefix: start.identity.prefix,
      command: [...start.command, '-k', host],
      socketDirectory: host,
      cwd: start.cwd,
      onOutput: (text) => keepLines(output, text, start.log),
    });
    if (await acceptsConnections(guarded, host)) return { guarded, host, output };
    rmSync(host, { recursive: true, force: true });
    const said = output.join('\n');
    if (!said.includes('shared memory block') || Date.now() > until) {
      throw new DatabaseError(
        'database.start-failed',
        `PostgreSQL did not start: ${said || 'it said nothing'}`,
      );
    }
    await wait(250);
  }
}

function keepLines(output: string[], text: string, log: Start['log']): void {
  for (const line of text.split('\n').filter((line) => line !== '')) {
    output.push(line);
    log?.(line);
  }
  output.splice(0, output.length - 20);
}

/** True when it does; false when it has ended instead. Recovery after a crash may take long and is waited for. */
async function acceptsConnections(guarded: Guarded, host: string): Promise<boolean> {
  for (;;) {
    if (await connects(host)) return true;
    const what = await Promise.race([guarded.ended, wait(20, 'not yet')]);
    if (what !== 'not yet') return false;
  }
}

async function connects(host: string): Promise<boolean> {
  const client = new Client({ host, user, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(connection: { host: string; user: string }): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
}
