import type pg from 'pg';

/** What the queue of evaluation holds. */
export type Backlog = {
  /** Rows, whether they failed or not. */
  waiting: number;
  /** Profiles and devices that could not be evaluated. */
  failing: number;
  /** Of the profiles among them, the first. */
  names: string[];
  oldest: Date | null;
};

export async function readBacklog(pool: pg.Pool): Promise<Backlog> {
  const { rows } = await pool.query<Backlog>(`select count(*)::int as waiting, min(q.queued_at) as oldest,
      count(distinct (q.profile_no, q.device_no)) filter (where q.attempts > 0)::int as failing,
      coalesce((array_agg(distinct p.display_name) filter (where q.attempts > 0 and p.no is not null))[1:3], '{}') as names
    from evaluation_queue q left join profile p on p.no = q.profile_no`);
  return rows[0] ?? { waiting: 0, failing: 0, names: [], oldest: null };
}
