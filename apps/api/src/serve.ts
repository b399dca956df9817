import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type pg from 'pg';
import { makeSetUpToken } from './accounts/set-up.ts';
import { buildApp } from './app.ts';
import { keepSealing } from './audit/keep-sealing.ts';
import type { Config } from './config.ts';
import type { PrismaClient } from './generated/prisma/client.ts';
import { keepEvaluating } from './evaluation/keep-evaluating.ts';
import { openJobs, workJobs } from './jobs/work.ts';
import { keepStandings } from './profiles/keep-standings.ts';
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
    const evaluating = keepEvaluating({ pool, now }, log);
    closing.push(evaluating.stop);
    const standings = keepStandings({ pool, db, now, log });
    closing.push(standings.stop);
    const pages = existsSync(resolve(webRoot, 'index.html')) ? { webRoot } : {};
    const app = await buildApp({ config, pool, db, boss, now, log, ...pages });
    const underWay = countRequests(app);
    closing.push(() => closeSoon(app, underWay));
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

/** How many requests are being answered now. */
function countRequests({ server }: FastifyInstance): () => number {
  let underWay = 0;
  server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
    });
  });
  return () => underWay;
}

/**
 * Closing waits for requests, not for browsers: they keep connections for later, and open some in advance that have not
 * said a word yet, which Node does not count as idle before its time for headers is over.
 */
async function closeSoon(app: FastifyInstance, underWay: () => number): Promise<void> {
  const sweep = setInterval(() => {
    if (underWay() > 0) app.server.closeIdleConnections();
    else app.server.closeAllConnections();
  }, 100);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
