import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findProcess } from '../../process-identity.ts';
import { DatabaseError } from '../database-error.ts';
import { socketFolderPrefix } from './socket-folder.ts';

/**
 * PostgreSQL refuses to start while *any* process has the number in postmaster.pid: a stranger after a restart of the
 * machine, or a zombie in a container without an init. Look more closely than it does, and stop our own left-over.
 * Only the owner of the data folder may call this (instance.ts): nobody else's living server can be here then.
 */
export async function clearStaleServer(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postmaster.pid');
  const lines = readLines(file);
  if (!lines) return;
  const pid = Number(lines[0]);
  if (runsServer(pid, dataDirectory)) await stopLeftOver(pid, dataDirectory);
  rmSync(file, { force: true });
  removeSocketFolder(lines[4]);
}

/** A guard that is just stopping it needs a moment; a server without a guard is told to stop. */
async function stopLeftOver(pid: number, dataDirectory: string): Promise<void> {
  if (await endsWithin(2_000, pid, dataDirectory)) return;
  process.kill(pid, 'SIGINT');
  if (await endsWithin(10_000, pid, dataDirectory)) return;
  const sentence = `A PostgreSQL server (process ${pid}) still uses ${dataDirectory} and does not stop. Stop it and start again.`;
  throw new DatabaseError('database.still-running', sentence);
}

async function endsWithin(milliseconds: number, pid: number, dataDirectory: string): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    if (!runsServer(pid, dataDirectory)) return true;
    await wait(50);
  }
  return !runsServer(pid, dataDirectory);
}

function runsServer(pid: number, dataDirectory: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  return findProcess(pid)?.command.includes(`-D ${dataDirectory} `) ?? false;
}

/** The fifth line of postmaster.pid names the folder of the socket; only one of ours is removed. */
function removeSocketFolder(folder: string | undefined): void {
  if (!folder || !basename(folder).startsWith(socketFolderPrefix)) return;
  rmSync(folder, { recursive: true, force: true });
}

function readLines(file: string): string[] | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined;
}
