import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';
import { hasIt } from './wanted.ts';

/** What was evaluated, and what other devices have than before: for these, whoever stands on them is counted anew too. */
type Counted = { evaluated: readonly number[]; changed: readonly number[] };

/** One pass over the rows of all of them: a root has many that stand on it. */
export async function countCoverage(run: Run, { evaluated, changed }: Counted): Promise<void> {
  const identities = await run<{
    no: number;
    rootNo: number;
  }>(Prisma.sql`select no, root_profile_no as "rootNo" from profile
    where root_profile_no is not null and deleted_at is null
      and (no = any(${[...evaluated]}::int[]) or root_profile_no = any(${[...changed]}::int[])) order by no`);
  for (const rootNo of new Set(identities.map((identity) => identity.rootNo))) {
    const nos = identities.filter((identity) => identity.rootNo === rootNo).map(({ no }) => no);
    // Joined to those that are asked for only when it is counted: before, the planner takes the rows for few and looks each up.
    await run(Prisma.sql`with alone as (
        select e.profile_no as no, count(*)::int as n from profile_device e
          where e.profile_no = any(${nos}::int[]) and ${hasIt(Prisma.sql`e`)}
            and not exists (select from profile_device r where r.profile_no = ${rootNo}
              and r.device_no = e.device_no and ${hasIt(Prisma.sql`r`)})
          group by e.profile_no)
      update profile i set missing_root_count = counted.n
        from (select asked.no, coalesce(alone.n, 0) as n
          from unnest(${nos}::int[]) as asked (no) left join alone on alone.no = asked.no) counted
        where i.no = counted.no and i.missing_root_count is distinct from counted.n`);
  }
}
