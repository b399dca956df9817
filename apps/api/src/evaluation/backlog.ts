import { Prisma } from '../generated/prisma/client.ts';
import { type Seeing, visibleTo } from '../visible-to.ts';
import type { Run } from './run.ts';

/** What the queue of evaluation holds. */
export type Backlog = {
  /** Rows, whether they failed or not. */
  waiting: number;
  /** Profiles and devices that could not be evaluated. */
  failing: number;
  /** Of the profiles among them that one sees, the first. */
  names: string[];
  oldest: Date | null;
};

export async function readBacklog(run: Run, actor: Seeing): Promise<Backlog> {
  const named = Prisma.sql`q.attempts > 0 and p.no is not null and ${visibleTo(actor, Prisma.sql`p`)}`;
  const [row] = await run<Backlog>(Prisma.sql`select count(*)::int as waiting, min(q.queued_at) as oldest,
      count(distinct (q.profile_no, q.device_no)) filter (where q.attempts > 0)::int as failing,
      coalesce((array_agg(distinct p.display_name) filter (where ${named}))[1:3], '{}') as names
    from evaluation_queue q left join profile p on p.no = q.profile_no`);
  return row ?? { waiting: 0, failing: 0, names: [], oldest: null };
}
