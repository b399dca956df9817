import type { FastifyBaseLogger } from 'fastify';
import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { z } from 'zod';
import { verifyEvaluation } from '../evaluation/verify-evaluation.ts';
import { everyJob } from '../every-job.ts';
import type { JobDeps } from './job-kinds.ts';
import { runJob } from './job-rows.ts';
import { applyRetention } from './retention.ts';

type Nightly = {
  name: string;
  at: string;
  run: (deps: JobDeps, log: FastifyBaseLogger) => Promise<void>;
};

/** What happens each night, whoever is awake. */
const nightly: Nightly[] = [
  {
    name: 'apply-retention',
    at: '17 3 * * *',
    async run({ pool, now }, log) {
      log.info({ deleted: await applyRetention(pool, now()) }, 'retention applied');
    },
  },
  {
    name: 'verify-evaluation',
    at: '17 4 * * *',
    async run(deps, log) {
      const verified = await verifyEvaluation(deps);
      const wrong = verified.wrongRows.length + verified.wrongCounts.length > 0;
      log[wrong ? 'error' : 'info'](
        verified,
        wrong ? 'the evaluation was not what it should be' : 'evaluation verified',
      );
    },
  },
];

const jobReference = z.object({ id: z.uuid() });

/** A killed worker's job comes back after the heartbeat is missed; the work is safe to run twice. */
const queueOptions = { retryLimit: 2, expireInSeconds: 3_600, heartbeatSeconds: 20, notify: true };

export async function openJobs(connection: pg.PoolConfig, log: FastifyBaseLogger): Promise<PgBoss> {
  const boss = new PgBoss({ ...bossConnection(connection), schema: 'pgboss', max: 3, useListenNotify: true });
  boss.on('error', (err) => log.warn({ err }, 'job queue'));
  boss.on('warning', (warning) => log.warn({ warning }, 'job queue'));
  await boss.start();
  for (const { name } of [...everyJob, ...nightly]) await boss.createQueue(name, queueOptions);
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
  for (const { name, at, run } of nightly) {
    await deps.boss.work(name, async () => run(deps, log));
    await deps.boss.schedule(name, at);
  }
}
