import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPool } from '../apps/api/src/database/connect.ts';
import type { Server } from './server.ts';

/**
 * The real server has no clock that a test could set, so what happened is moved into the past instead: everybody
 * gave the password six minutes ago.
 */
export async function letPasswordsGrowOld(server: Server): Promise<void> {
  await run(server, `update session set authenticated_at = authenticated_at - interval '6 minutes'`);
}

/** On the server's own database, whose socket it names in its data folder. */
async function run(server: Server, sql: string): Promise<void> {
  const file = readFileSync(join(server.dataDirectory, 'instance.json'), 'utf8');
  const { database } = JSON.parse(file) as { database: { host: string; user: string; database: string } };
  const { host, user, database: name } = database;
  const pool = createPool({ host, user, database: name }, { application: 'e2e', max: 1 });
  try {
    await pool.query(sql);
  } finally {
    await pool.end();
  }
}
