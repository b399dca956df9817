import type pg from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { evaluate } from './evaluate.ts';
import { holdEvaluator } from './evaluator.ts';
import { runOn } from './run.ts';

type Deps = { pool: pg.Pool; now: () => Date };

/** Profiles whose rows were not what they should be though nothing waited, and those whose counts were not their rows. */
export type Verified = { profiles: number; wrongRows: number[]; wrongCounts: number[] };

/** Evaluates every profile anew. What it finds is mended, and is an alarm all the same: a change was not queued. */
export async function verifyEvaluation({ pool, now }: Deps): Promise<Verified> {
  const run = runOn(pool);
  const profiles = await run<{ no: number }>(Prisma.sql`select no from profile p
    where exists (select from assignment a where a.profile_no = p.no)
      or exists (select from profile_device e where e.profile_no = p.no) order by no`);
  const wrongRows: number[] = [];
  for (const { no } of profiles) if ((await differs({ pool, now }, no)) > 0) wrongRows.push(no);
  const wrongCounts = await run<{
    no: number;
  }>(Prisma.sql`select distinct coalesce(told.profile_no, real.profile_no) as no
    from (select profile_no, state, cause, sum(n) as n from (
        select profile_no, state, cause, n from state_count union all
        select profile_no, state, cause, n from state_count_delta) as together
      group by profile_no, state, cause having sum(n) <> 0) told
    full join (select profile_no, state, cause, count(*) as n from profile_device where intent = 'apply'
      group by profile_no, state, cause) real using (profile_no, state, cause)
    where told.n is distinct from real.n`);
  return { profiles: profiles.length, wrongRows, wrongCounts: wrongCounts.map(({ no }) => no) };
}

async function differs({ pool, now }: Deps, profileNo: number): Promise<number> {
  return inTransaction(pool, async (client) => {
    const run = runOn(client);
    await holdEvaluator(run);
    const [waiting] = await run(Prisma.sql`select from evaluation_queue
      where profile_no = ${profileNo} or device_no is not null limit 1`);
    if (waiting) return 0;
    return (await evaluate(run, { scope: { profileNo }, now: now() })).changed;
  });
}
