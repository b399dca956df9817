import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { inTransaction } from '../database/transaction.ts';
import { countCoverage } from './coverage.ts';
import { type Scope, evaluate } from './evaluate.ts';
import { queueDevices, queueProfiles } from './queue.ts';
import { type Run, runOn } from './run.ts';

type Deps = { pool: pg.Pool; now: () => Date };

/** One evaluator at a time, whatever the number of processes. */
const evaluatorLock = 7_314_005;

/** As many devices at once as one statement over all profiles serves well. */
const batch = 200;

/**
 * Takes what waits longest from the queue and evaluates it; false when nothing waits, or another process is at it. A row that
 * is queued meanwhile stays: only what was seen before the computation is taken.
 */
export async function evaluateNext({ pool, now }: Deps): Promise<boolean> {
  let taken: Scope | undefined;
  try {
    return await inTransaction(pool, async (client) => {
      const run = runOn(client);
      const [lock] = await run<{ held: boolean }>(
        Prisma.sql`select pg_try_advisory_xact_lock(${evaluatorLock}) as held`,
      );
      taken = lock?.held ? await takeScope(run) : undefined;
      if (taken) await evaluateScope(run, taken, now());
      return taken !== undefined;
    });
  } catch (error) {
    if (taken) await putLast(runOn(pool), taken);
    throw error;
  }
}

async function evaluateScope(run: Run, scope: Scope, at: Date): Promise<void> {
  // Compiling these statements to machine code costs more than running them.
  await run(Prisma.sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  const { claimants } = await evaluate(run, scope, at);
  await tellOfSlots(run, { scope, claimants, at });
  await countCoverage(run, 'profileNo' in scope ? [scope.profileNo] : claimants);
  if ('profileNo' in scope)
    await run(Prisma.sql`update profile set evaluated_at = ${at} where no = ${scope.profileNo}`);
}

/** What cannot be evaluated waits behind the others: one broken profile must not hold up all. */
async function putLast(run: Run, scope: Scope): Promise<void> {
  const which =
    'profileNo' in scope
      ? Prisma.sql`profile_no = ${scope.profileNo}`
      : Prisma.sql`device_no = any(${[...scope.deviceNos]}::int[])`;
  await run(Prisma.sql`with gone as (delete from evaluation_queue where ${which} returning profile_no, device_no, why, queued_at)
    insert into evaluation_queue (profile_no, device_no, why, queued_at) select * from gone`);
}

async function takeScope(run: Run): Promise<Scope | undefined> {
  const [first] = await run<{ profileNo: number | null }>(
    Prisma.sql`select profile_no as "profileNo" from evaluation_queue order by no limit 1`,
  );
  if (!first) return undefined;
  if (first.profileNo !== null) {
    await run(Prisma.sql`delete from evaluation_queue where profile_no = ${first.profileNo}`);
    return { profileNo: first.profileNo };
  }
  const taken = await run<{ deviceNo: number }>(Prisma.sql`delete from evaluation_queue where device_no in
      (select device_no from evaluation_queue where device_no is not null order by no limit ${batch})
    returning device_no as "deviceNo"`);
  return { deviceNos: [...new Set(taken.map(({ deviceNo }) => deviceNo))] };
}

type Change = { scope: Scope; claimants: readonly number[]; at: Date };

/** Profiles of the same slot see the device differently now: they are evaluated next, until nothing moves. */
async function tellOfSlots(run: Run, { scope, claimants, at }: Change): Promise<void> {
  if (claimants.length === 0) return;
  const siblings = await run<{ no: number }>(Prisma.sql`select distinct o.no from profile p
    join profile o on o.slot = p.slot and o.platform_family = p.platform_family and o.no <> p.no and o.deleted_at is null
    where p.no = any(${[...claimants]}::int[])`);
  if (siblings.length === 0) return;
  const reason = { why: 'slot', now: at } as const;
  if ('deviceNos' in scope) await queueDevices(run, scope.deviceNos, reason);
  else
    await queueProfiles(
      run,
      siblings.map(({ no }) => no),
      reason,
    );
}
