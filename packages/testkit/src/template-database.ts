import { type Connection, createPool } from '@countersign/api/database/connect';
import { type EmbeddedServer, startEmbedded } from '@countersign/api/database/embedded/embedded';
import { migrate } from '@countersign/api/database/migrate';
import { openJobs } from '@countersign/api/jobs/work';
import { openLog } from '@countersign/api/log';
import { findProcess } from '@countersign/api/process-identity';
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { templateName, testPrefix, withDatabase } from './database-names.ts';

/** Vitest's global set-up: one server, and one migrated database that is cloned within milliseconds. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  try {
    await makeTemplate(server.connection);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServer', server.connection);
  return server.stop;
}

type Server = { connection: Connection; stop: () => Promise<void> };

/** With DATABASE_URL the suite runs against that server, so that it can be tried on PostgreSQL 15. */
async function startServer(): Promise<Server> {
  const url = process.env['DATABASE_URL'];
  if (url) return { connection: { connectionString: url }, stop: async () => undefined };
  const parent = fastFolder();
  removeLeftOvers(parent);
  const folder = mkdtempSync(join(parent, `${folderPrefix}${process.pid}-`));
  const embedded: EmbeddedServer = await startEmbedded({ dataDirectory: folder, durable: false });
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connection: embedded.connection, stop };
}

async function makeTemplate(server: Connection): Promise<void> {
  const pool = createPool(server, { max: 1 });
  try {
    const found = await pool.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [testPrefix],
    );
    for (const { datname } of found.rows) await pool.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
    await pool.query(`CREATE DATABASE "${templateName}"`);
  } finally {
    await pool.end();
  }
  const template = withDatabase(server, templateName);
  await migrate(template);
  const boss = await openJobs(template, openLog({ level: 'silent' }));
  await boss.stop({ graceful: false });
}

const folderPrefix = 'countersign-test-';

/** Memory where there is enough of it: a clone takes 8 ms there and up to 300 ms on a disk. */
function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 512 * 1024 * 1024 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** What a run left that was killed: its folder names its process. */
function removeLeftOvers(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(folderPrefix)) continue;
    const pid = Number(name.slice(folderPrefix.length).split('-')[0]);
    if (!findProcess(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
