import { evaluateNext } from '@countersign/api/evaluation/evaluator';
import { queueAll } from '@countersign/api/evaluation/queue';
import { runOn } from '@countersign/api/evaluation/run';
import type { Pool } from 'pg';

type Database = { pool: Pool; now: () => Date };

/** Every row that the evaluator has written but since when it is so, and the counts. */
export async function standing({ pool }: Database): Promise<unknown> {
  const { rows } = await pool.query(
    `select profile_no, device_no, intent, state, cause, assignment_no, other_profile_no from profile_device order by 1, 2`,
  );
  const counts = await pool.query(`select profile_no, state, cause, sum(n)::int as n from
      (select profile_no, state, cause, n from state_count union all select profile_no, state, cause, n from state_count_delta) c
    group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3`);
  return { rows, counts: counts.rows };
}

/** What there would be if nothing had ever disturbed it. */
export async function computedAnew({ pool, now }: Database): Promise<unknown> {
  await pool.query('truncate profile_device, state_count, state_count_delta, evaluation_queue');
  await queueAll(runOn(pool), 'nightly');
  while (await evaluateNext({ pool, now }));
  return standing({ pool, now });
}
