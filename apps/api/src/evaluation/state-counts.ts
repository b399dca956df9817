import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { runOn } from './run.ts';

export type StateCount = { state: string; cause: string; count: number };

/** Exact at every moment: what is folded and what is not yet, in one statement. */
export async function countStates(pool: pg.Pool | pg.PoolClient, profileNo: number): Promise<StateCount[]> {
  return runOn(pool)<StateCount>(Prisma.sql`select state, cause, sum(n)::int as count
    from (select state, cause, n from state_count where profile_no = ${profileNo}
      union all select state, cause, n from state_count_delta where profile_no = ${profileNo}) as counted
    group by state, cause having sum(n) <> 0 order by state, cause`);
}

const batch = 10_000;

/** Adds the changes up; returns how many there were. */
export async function foldCounts(pool: pg.Pool): Promise<number> {
  const [row] = await runOn(pool)<{ folded: number }>(Prisma.sql`with gone as (
      delete from state_count_delta where no in (select no from state_count_delta order by no limit ${batch} for update skip locked)
        returning profile_no, state, cause, n),
    summed as (
      insert into state_count (profile_no, state, cause, n)
        select profile_no, state, cause, sum(n) from gone group by profile_no, state, cause
        on conflict (profile_no, state, cause) do update set n = state_count.n + excluded.n)
    select count(*)::int as folded from gone`);
  return row?.folded ?? 0;
}
