import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from '@countersign/api/database/connect';
import type { Pool } from 'pg';

type Database = { pool: Pool; connection: Connection };

/** What an evaluation cannot pass while somebody holds it: before it writes its rows, with all of them written, before it commits. */
export const moments = ['profile_device', 'state_count_delta', 'profile'] as const;

type Moment = (typeof moments)[number];

const doomed = 'countersign doomed evaluator';

/** An evaluator in a process of its own. */
export function startEvaluator(connection: Connection, application = 'countersign evaluator'): ChildProcess {
  const child = fork(resolve(import.meta.dirname, 'evaluator-process.ts'), { serialization: 'advanced' });
  child.send({ connection, application });
  return child;
}

export async function endEvaluator(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Holds every evaluation at the moment for as long as the work takes; `reached` waits until one stands there, and names those who do. */
export async function holdEvaluation(
  pool: Pool,
  moment: Moment,
  work: (reached: () => Promise<string[]>) => Promise<void>,
): Promise<void> {
  const held = `pid in (select pid from pg_locks where relation = '${moment}'::regclass and not granted)`;
  const client = await pool.connect();
  try {
    await client.query(`begin; lock table ${moment} in exclusive mode`);
    await work(async () => {
      await until(async () => (await backends(pool, held)).length > 0);
      return backends(pool, held);
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** Starts an evaluator on what waits, stops it at the moment, and kills its process there. */
export async function killEvaluator({ pool, connection }: Database, moment: Moment): Promise<void> {
  await holdEvaluation(pool, moment, async (reached) => {
    const child = startEvaluator(connection, doomed);
    await reached();
    await endEvaluator(child);
  });
  // The server goes on with the statement until it has something to tell, and finds nobody.
  await until(async () => !(await backends(pool, 'true')).includes(doomed));
}

/** The names of the programs whose connections the condition is true of. */
export async function backends(pool: Pool, condition: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select application_name as name from pg_stat_activity where datname = current_database() and ${condition}`,
  );
  return rows.map(({ name }) => name);
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(10);
}

export async function nothingWaits(pool: Pool): Promise<void> {
  await until(async () => (await pool.query('select from evaluation_queue limit 1')).rowCount === 0);
}
