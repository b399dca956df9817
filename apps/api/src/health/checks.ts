import { statfs } from 'node:fs/promises';
import type { Health } from '@countersign/contract/health';
import type { PgBoss } from 'pg-boss';
import type pg from 'pg';
import { readBacklog } from '../evaluation/backlog.ts';
import { runOn } from '../evaluation/run.ts';
import type { Seeing } from '../visible-to.ts';
import { masterKeyPath, readMasterKeys } from '../secrets/master-key.ts';

export type HealthDeps = {
  pool: pg.Pool;
  boss: PgBoss;
  now: () => Date;
  dataDirectory: string;
  /** Names of migrations that this version has and the database has not. */
  missingMigrations: () => Promise<string[]>;
  version: string;
  startedAt: Date;
};

type Check = Health['checks'][number];
type CheckOf = (deps: HealthDeps & { actor: Seeing }) => Promise<Omit<Check, 'name'>>;

const gigabyte = 2 ** 30;

const checks: Record<Check['name'], CheckOf> = {
  async database({ pool }) {
    const begun = performance.now();
    const { rows } = await pool.query<{ version: string; size: string }>(
      "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
    );
    const took = Math.max(1, Math.round(performance.now() - begun));
    const { version = '?', size = '?' } = rows[0] ?? {};
    const fact = `PostgreSQL ${version}, ${size}, answered in ${took} ms`;
    if (took <= 500) return { verdict: 'ok', fact };
    return {
      verdict: 'attention',
      fact,
      advice: 'The database answers slowly: look at its load and at the network.',
    };
  },

  async migrations({ missingMigrations }) {
    const missing = await missingMigrations();
    if (missing.length === 0) return { verdict: 'ok', fact: 'The tables are those of this version' };
    return {
      verdict: 'failed',
      fact: `${missing.length} not applied: ${missing.join(', ')}`,
      advice: 'Run `pnpm countersign migrate`, or restart the server.',
    };
  },

  async jobs({ boss }) {
    const queues = await boss.getQueues();
    const sum = (count: (queue: (typeof queues)[number]) => number) =>
      queues.reduce((total, queue) => total + count(queue), 0);
    const ready = sum((queue) => queue.readyCount);
    const failed = sum((queue) => queue.failedCount);
    const fact = `${ready} waiting, ${sum((queue) => queue.activeCount)} running, ${failed} failed lately`;
    if (ready > 1_000) {
      return {
        verdict: 'attention',
        fact,
        advice: 'Work piles up. Start another server process on the same database.',
      };
    }
    if (failed > 0)
      return { verdict: 'attention', fact, advice: 'The log of the server says why each one failed.' };
    return { verdict: 'ok', fact };
  },

  async evaluation({ pool, now, actor }) {
    const { waiting, failing, names, oldest } = await readBacklog(runOn(pool), actor);
    const late = oldest ? now().getTime() - oldest.getTime() : 0;
    if (failing > 0) {
      const which = names.length > 0 ? `: ${names.join(', ')}` : '';
      return {
        verdict: 'attention',
        fact: `${failing} could not be evaluated and will be tried again${which}`,
        advice: 'Who gets these profiles is not up to date. The log of the server says why each one failed.',
      };
    }
    if (late > 5 * 60_000) {
      return {
        verdict: 'attention',
        fact: `${waiting} changes wait, the first for ${Math.round(late / 60_000)} minutes`,
        advice: 'Look into the log of the server and at the load of the database.',
      };
    }
    return {
      verdict: 'ok',
      fact: waiting === 0 ? 'Every change is evaluated' : `${waiting} changes to evaluate`,
    };
  },

  async clock({ pool, now }) {
    const before = now().getTime();
    const { rows } = await pool.query<{ at: Date }>('select clock_timestamp() as at');
    const here = (before + now().getTime()) / 2;
    const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - here);
    const fact = `${(apart / 1_000).toFixed(1)} s apart from the database`;
    if (apart <= 2_000) return { verdict: 'ok', fact };
    return {
      verdict: apart > 60_000 ? 'failed' : 'attention',
      fact,
      advice: 'Let both machines take their time from the same time server; certificates depend on it.',
    };
  },

  async disk({ dataDirectory }) {
    const { bavail, bsize, blocks } = await statfs(dataDirectory);
    const free = bavail * bsize;
    const fact = `${(free / gigabyte).toFixed(1)} GB free of ${((blocks * bsize) / gigabyte).toFixed(1)} GB`;
    if (free > 2 * gigabyte) return { verdict: 'ok', fact };
    return {
      verdict: free > gigabyte / 2 ? 'attention' : 'failed',
      fact,
      advice: 'Make room on the disk of the data folder before the database stops.',
    };
  },

  async masterKey({ dataDirectory }) {
    const keys = await readMasterKeys(masterKeyPath(dataDirectory));
    if (!keys) {
      return {
        verdict: 'failed',
        fact: 'The master key file is gone',
        advice: 'Put the copy you kept back before the server stops: it cannot start without it.',
      };
    }
    if (keys.length === 1) return { verdict: 'ok', fact: `Key ${keys[0].id} is in its place` };
    return {
      verdict: 'attention',
      fact: 'A rotation of the master key has not finished',
      advice: 'Run `pnpm countersign key rotate` again.',
    };
  },

  async auditSeal({ pool, now }) {
    const { rows } = await pool.query<{ waiting: number; oldest: Date | null }>(
      `select count(*)::int as waiting, min(a.at) as oldest
       from (select no from audit_unsealed order by no limit 10000) u join audit a using (no)`,
    );
    const { waiting = 0, oldest = null } = rows[0] ?? {};
    const late = oldest ? now().getTime() - oldest.getTime() : 0;
    if (late <= 30_000)
      return { verdict: 'ok', fact: waiting === 0 ? 'Every row is sealed' : `${waiting} rows to seal` };
    return {
      verdict: 'attention',
      fact: `${waiting} rows have waited ${Math.round(late / 1_000)} s for their seal`,
      advice: 'Look into the log of the server: the sealer reports there what stops it.',
    };
  },
};

const worse: Record<Check['verdict'], number> = { ok: 0, attention: 1, failed: 2 };

export async function checkHealth(deps: HealthDeps & { actor: Seeing }): Promise<Health> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<Check> => {
      const found = await check(deps).catch(failed);
      return { name: name as Check['name'], ...found };
    }),
  );
  const worst = results.reduce<Check['verdict']>(
    (so, { verdict }) => (worse[verdict] > worse[so] ? verdict : so),
    'ok',
  );
  return {
    verdict: worst,
    at: deps.now(),
    version: deps.version,
    startedAt: deps.startedAt,
    checks: results,
  };
}

/** The reason may hold addresses and names, so it is for the log only. */
function failed(): Omit<Check, 'name'> {
  return {
    verdict: 'failed',
    fact: 'This could not be looked up',
    advice: 'The log of the server says why.',
  };
}
