import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type pg from 'pg';
import { makeSetUpToken } from './accounts/set-up.ts';
import { buildApp } from './app.ts';
import { keepSealing } from './audit/keep-sealing.ts';
import type { Config } from './config.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { openJobs, workJobs } from './jobs/work.ts';
import { openKeyring } from './secrets/keyring.ts';

export type Served = {
  address: string;
  /** For the terminal only: it makes the first administrator. */
  setUpLink: string | undefined;
  stop: () => Promise<void>;
};

type Serving = {
  config: Config;
  database: { connection: pg.PoolConfig; pool: pg.Pool; db: PrismaClient };
  log: FastifyBaseLogger;
};

const webRoot = resolve(import.meta.dirname, '../../web/dist');

/** Opens the door on a migrated database; `stop` finishes what is under way and closes in reverse order. */
export async function serve({ config, database, log }: Serving): Promise<Served> {
  const { pool, db } = database;
  const now = () => new Date();
  const closing: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const keyring = await openKeyring({ db, dataDirectory: config.dataDirectory });
    const boss = await openJobs(database.connection, log);
    closing.push(() => boss.stop({ graceful: true, timeout: 10_000 }));
    const sealing = keepSealing({ pool, db, keyring, now }, log);
    closing.push(sealing.stop);
    const pages = existsSync(resolve(webRoot, 'index.html')) ? { webRoot } : {};
    const app = await buildApp({ config, pool, db, boss, now, log, ...pages });
    closing.push(() => closeSoon(app));
    await workJobs({ pool, db, keyring, boss, now }, log);
    await app.listen({ port: config.port, host: config.host });
    const token = await makeSetUpToken({ db, now });
    return {
      address: config.publicUrl.origin,
      setUpLink: token && new URL(`/set-up#${token}`, config.publicUrl).href,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Closing waits for requests, not for browsers that keep a connection for later: those come idle one by one. */
async function closeSoon(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
