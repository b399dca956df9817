import {
  endEvaluator,
  killEvaluator,
  moments,
  nothingWaits,
  startEvaluator,
} from '@countersign/testkit/evaluators';
import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { queueAll, queueDevices, queueGroups } from './queue.ts';
import { runOn } from './run.ts';
import { verifyEvaluation } from './verify-evaluation.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

const devices = 3_000;

/** Profiles that are assigned in different ways, two of them in conflict. */
async function build(): Promise<{ profiles: number[]; group: number }> {
  await it.pool.query(
    `insert into device (id, family, name, name_key, search_key, source, ownership, os_version_parts, created_at, modified_at)
     select gen_random_uuid(), 'ios', 'd' || n, 'd' || n, '', 'test', (array['corporate', 'personal'])[1 + n % 2], '{}', now(), now()
       from generate_series(1, $1::int) n`,
    [devices],
  );
  const group = await it.group('half', {});
  await it.pool.query(
    'insert into group_device (group_no, device_no) select $1, no from device where no % 2 = 0',
    [group],
  );
  const filter = await it.filter('device.deviceOwnership -eq "Corporate"');
  const all = { target: 'allDevices' } as const;
  const profiles = [
    await it.profile('all', [{ ...all, filter, filterMode: 'include' }]),
    await it.profile('half', [{ group }], { slot: 'shared', claim: 'one' }),
    await it.profile('others', [all, { mode: 'exclude', group }]),
    await it.profile('clash', [all], { slot: 'shared', claim: 'other' }),
  ];
  return { profiles, group };
}

/** Every row but since when it is so, and the counts. */
async function standing(): Promise<unknown> {
  const { rows } = await it.pool.query(
    `select profile_no, device_no, intent, state, cause, assignment_no, other_profile_no from profile_device order by 1, 2`,
  );
  const counts = await it.pool.query(`select profile_no, state, cause, sum(n)::int as n from
      (select profile_no, state, cause, n from state_count union all select profile_no, state, cause, n from state_count_delta) c
    group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3`);
  return { rows, counts: counts.rows };
}

/** What there would be if nothing had ever disturbed it. */
async function computedAnew(): Promise<unknown> {
  await it.pool.query('truncate profile_device, state_count, state_count_delta, evaluation_queue');
  await queueAll(runOn(it.pool), 'nightly');
  await it.settle();
  return standing();
}

test('killed in the middle of an evaluation, what is there after the restart is what a clean computation gives', async () => {
  const { profiles } = await build();
  for (const moment of moments) {
    await killEvaluator(it, moment);
    expect(await it.pool.query('select from profile_device')).toHaveProperty('rowCount', 0);
  }
  await it.settle();
  const found = await standing();
  expect(await verifyEvaluation({ pool: it.pool, now: it.now })).toMatchObject({
    wrongRows: [],
    wrongCounts: [],
  });
  expect(await it.rows(profiles[1] ?? 0)).toHaveLength(devices / 2);
  expect(found).toEqual(await computedAnew());
});

test('two processes come to the result of one', async () => {
  const { group } = await build();
  const evaluators = [startEvaluator(it.connection), startEvaluator(it.connection)];
  const run = runOn(it.pool);
  for (let round = 1; round <= 5; round += 1) {
    await it.pool.query('delete from group_device where group_no = $1 and device_no % 10 = $2', [
      group,
      round * 2 - 2,
    ]);
    await queueGroups(run, [group], 'group');
    const { rows } = await it.pool.query<{ no: number }>(
      `update device set ownership = 'unknown', retired_at = case when no % 3 = 0 then now() end where no % 500 = $1 returning no`,
      [round],
    );
    await queueDevices(
      run,
      rows.map(({ no }) => no),
      'directory',
    );
  }
  await nothingWaits(it.pool);
  for (const evaluator of evaluators) await endEvaluator(evaluator);
  expect(await standing()).toEqual(await computedAnew());
});
