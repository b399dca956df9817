import { queueProfiles } from '@countersign/api/evaluation/queue';
import { runOn } from '@countersign/api/evaluation/run';
import { verifyEvaluation } from '@countersign/api/evaluation/verify-evaluation';
import type { Connection } from '@countersign/api/database/connect';
import { killEvaluator, moments } from '@countersign/testkit/evaluators';
import type { Pool } from 'pg';
import { settle } from './evaluating.ts';
import { now } from './house.ts';

type Killing = { pool: Pool; connection: Connection; profileNos: readonly number[] };
export type Killed = { rows: number; times: number; equal: boolean };

/**
 * Profiles lose all their rows; the process that writes them anew is killed in the middle, again and again, and another one
 * finishes. What is there then is compared with what was there before, which nobody had disturbed.
 */
export async function killEvaluators({ pool, connection, profileNos }: Killing): Promise<Killed> {
  const clean = await digestOf(pool, profileNos);
  await pool.query('delete from profile_device where profile_no = any($1::int[])', [profileNos]);
  await queueProfiles(runOn(pool), profileNos, 'nightly');
  for (const moment of moments) await killEvaluator({ pool, connection }, moment);
  await settle({ pool });
  const { wrongRows, wrongCounts } = await verifyEvaluation({ pool, now });
  const { digest } = await digestOf(pool, profileNos);
  const equal = digest === clean.digest && wrongRows.length === 0 && wrongCounts.length === 0;
  return { rows: clean.rows, times: moments.length, equal };
}

/** Everything about the rows but since when they are so. */
async function digestOf(
  pool: Pool,
  profileNos: readonly number[],
): Promise<{ rows: number; digest: string | null }> {
  const { rows } = await pool.query<{ rows: number; digest: string | null }>(
    `select count(*)::int as rows, sum(hashtextextended(concat_ws(',', profile_no, device_no, intent, state, cause,
       assignment_no, other_profile_no), 0)::numeric)::text as digest from profile_device where profile_no = any($1::int[])`,
    [profileNos],
  );
  return rows[0] ?? { rows: 0, digest: null };
}
