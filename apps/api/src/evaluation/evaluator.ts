import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { inTransaction } from '../database/transaction.ts';
import { countCoverage } from './coverage.ts';
import { type Scope, evaluate } from './evaluate.ts';
import { type Taken, takeScope, tellOfSlots } from './next-scope.ts';
import { due, putOff } from './retry.ts';
import { type Run, runOn } from './run.ts';

type Deps = { pool: pg.Pool; now: () => Date };

/** One evaluator at a time, whatever the number of processes. */
const evaluatorLock = 7_314_005;

/**
 * Takes what waits longest from the queue and evaluates it; false when nothing is due, or another process is at it. A row that
 * is queued meanwhile stays: only what was seen before the computation is taken.
 */
export async function evaluateNext({ pool, now }: Deps): Promise<boolean> {
  let taken: Taken | undefined;
  try {
    return await inTransaction(pool, async (client) => {
      const run = runOn(client);
      const [lock] = await run<{ held: boolean }>(
        Prisma.sql`select pg_try_advisory_xact_lock(${evaluatorLock}) as held`,
      );
      taken = lock?.held ? await takeScope(run, { first: due(now()) }) : undefined;
      if (taken) await evaluateScope(run, taken.scope, now());
      return taken !== undefined;
    });
  } catch (error) {
    if (taken) await putOff(runOn(pool), taken, now());
    throw error;
  }
}

/** Waits until no evaluator is at it, and keeps all away until the transaction ends. */
export async function holdEvaluator(run: Run): Promise<void> {
  await run(Prisma.sql`select pg_advisory_xact_lock(${evaluatorLock})::text`);
}

async function evaluateScope(run: Run, scope: Scope, now: Date): Promise<void> {
  // Compiling these statements to machine code costs more than running them.
  await run(Prisma.sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  const { claimants, had } = await evaluate(run, { scope, now });
  await tellOfSlots(run, scope, claimants);
  await countCoverage(run, {
    evaluated: 'profileNo' in scope ? [scope.profileNo] : had,
    changed: had,
  });
  if ('profileNo' in scope)
    await run(Prisma.sql`update profile set evaluated_at = ${now} where no = ${scope.profileNo}`);
}
