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

const names = ['one evaluator', 'other evaluator'];

test('two processes come to the result of one, and each of them has written some of it', async () => {
  const { group } = await build();
  await noteWriters();
  const evaluators = names.map((name) => startEvaluator(it.connection, name));
  for (let round = 1; round <= 5 || (await writers()).length < names.length; round += 1) {
    await change(group, round);
    await nothingWaits(it.pool);
  }
  for (const evaluator of evaluators) await endEvaluator(evaluator);
  expect(await writers()).toEqual(names);
  expect(await standing(it)).toEqual(await computedAnew(it));
});

/** Devices join the group, are nobody's any more or retire; none comes back, which a computation anew could not know. */
async function change(group: number, round: number): Promise<void> {
  await it.pool.query(
    'insert into group_device (group_no, device_no) select $1, no from device where no % 100 = $2 on conflict do nothing',
    [group, (round * 2 - 1) % 100],
  );
  const run = runOn(it.pool);
  await queueGroups(run, [group], 'group');
  const { rows } = await it.pool.query<{ no: number }>(
    `update device set ownership = 'unknown', retired_at = case when no % 3 = 0 then now() end where no % 500 = $1 returning no`,
    [round % 500],
  );
  await queueDevices(
    run,
    rows.map(({ no }) => no),
    'directory',
  );
}

/** Has each row that is written tell whose connection wrote it. */
async function noteWriters(): Promise<void> {
  await it.pool.query(`create unlogged table writer (name text primary key);
    create function note_writer() returns trigger language plpgsql as $$ begin
      insert into writer values (current_setting('application_name')) on conflict do nothing;
      return null;
    end $$;
    create trigger note_writer after insert or update or delete on profile_device for each row execute function note_writer()`);
}

async function writers(): Promise<string[]> {
  const { rows } = await it.pool.query<{ name: string }>(
    'select name from writer where name = any($1) order by name',
    [names],
  );
  return rows.map(({ name }) => name);
}

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
