import { buildApp } from '@countersign/api/app';
import { readConfig } from '@countersign/api/config';
import { type Connection, createPool, createPrisma } from '@countersign/api/database/connect';
import { openJobs } from '@countersign/api/jobs/work';
import { openLog } from '@countersign/api/log';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';

export type AppSettings = { connection: Connection; dataDirectory: string };

/** The real app as the server runs it, with its log as in production: lines of JSON, two for each request. */
export async function openApp(
  { connection, dataDirectory }: AppSettings,
  options: { level?: 'silent' } = {},
): Promise<AsyncDisposable & { app: FastifyInstance; pool: Pool }> {
  const pool = createPool(connection);
  const log = openLog(options);
  const boss = await openJobs(connection, log);
  const config = readConfig({ COUNTERSIGN_DATA: dataDirectory }, { root: '/' });
  const app = await buildApp({ config, pool, db: createPrisma(pool), boss, now: () => new Date(), log });
  const end = async () => {
    await app.close();
    await boss.stop({ graceful: false });
    await pool.end();
  };
  return { app, pool, [Symbol.asyncDispose]: end };
}
