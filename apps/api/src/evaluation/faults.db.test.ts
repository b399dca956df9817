import {
  endEvaluator,
  holdEvaluation,
  killEvaluator,
  moments,
  nothingWaits,
  startEvaluator,
} from '@countersign/testkit/evaluators';
import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { computedAnew, standing } from '@countersign/testkit/standing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteDevice } from '../directory/devices/devices.ts';
import { systemActor } from '../actor.ts';
import { evaluateNext } from './evaluator.ts';
import { queueDevices, queueGroups } from './queue.ts';
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

test('killed in the middle of an evaluation, what is there after the restart is what a clean computation gives', async () => {
  const { profiles } = await build();
  for (const moment of moments) {
    await killEvaluator(it, moment);
    expect(await it.pool.query('select from profile_device')).toHaveProperty('rowCount', 0);
  }
  await it.settle();
  const found = await standing(it);
  expect(await verifyEvaluation({ pool: it.pool, now: it.now })).toMatchObject({
    wrongRows: [],
    wrongCounts: [],
  });
  expect(await it.rows(profiles[1] ?? 0)).toHaveLength(devices / 2);
  expect(found).toEqual(await computedAnew(it));
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
  expect(await standing(it)).toEqual(await computedAnew(it));
});

test('a device that is deleted while it is evaluated leaves nothing behind', async () => {
  const no = await it.device('phone');
  await it.profile('scep', [{ target: 'allDevices' }]);
  const { id, version } = await it.db.device.findUniqueOrThrow({ where: { no } });
  let evaluating: Promise<boolean> | undefined;
  await holdEvaluation(it.pool, 'profile', async (reached) => {
    evaluating = evaluateNext(it);
    await reached();
    await deleteDevice(it, { actor: systemActor('Test'), id, seen: version });
  });
  expect(await evaluating).toBe(true);
  await it.settle();
  expect(await it.pool.query('select from profile_device')).toHaveProperty('rowCount', 0);
});
