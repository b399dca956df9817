import type { FastifyBaseLogger } from 'fastify';
import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import { everyJob } from '../every-job.ts';
import type { JobDeps } from './job-kinds.ts';
import { runJob } from './job-rows.ts';
import { applyRetention } from './retention.ts';

const nightly = { name: 'apply-retention', at: '17 3 * * *' };

const jobReference = z.object({ id: z.uuid() });

/** A killed worker's job comes back after the heartbeat is missed; the work is safe to run twice. */
const queueOptions = { retryLimit: 2, expireInSeconds: 3_600, heartbeatSeconds: 20, notify: true };

export async function openJobs(connection: pg.PoolConfig, log: FastifyBaseLogger): Promise<PgBoss> {
  const boss = new PgBoss({ ...bossConnection(connection), schema: 'pgboss', max: 3, useListenNotify: true });
  boss.on('error', (err) => log.warn({ err }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  for (const { name } of [...everyJob, nightly]) await boss.createQueue(name, queueOptions);
  return boss;
}

/** pg-boss takes the same words as pg, but fewer of them. */
function bossConnection({ connectionString, host, user, database, password, port, ssl }: pg.PoolConfig) {
  const given = { connectionString, host, user, database, password, port, ssl };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export async function workJobs(deps: JobDeps, log: FastifyBaseLogger): Promise<void> {
  for (const kind of everyJob) {
    await deps.boss.work(kind.name, async (taken) => {
      for (const { data } of taken) await runJob(deps, { kind, id: jobReference.parse(data).id });
    });
  }
  await deps.boss.work(nightly.name, async () => {
    const deleted = await applyRetention(deps.pool, deps.now());
    log.info({ deleted }, 'retention applied');
  });
  await deps.boss.schedule(nightly.name, nightly.at);
}
