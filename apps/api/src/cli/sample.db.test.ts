import { families } from '@countersign/contract/device-words';
import { type TestApp, openApp } from '@countersign/testkit/app';
import { backends, holdEvaluation, until } from '@countersign/testkit/evaluators';
import { environmentOf, runCommand } from '@countersign/testkit/command-line';
import { systemActor } from '../actor.ts';
import { directorySample, loadSample, removeSample } from '../directory/sample/sample.ts';
import { evaluateNext } from '../evaluation/evaluator.ts';
import { profilesSample } from '../profiles/sample/sample.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());

const run = (...args: string[]) =>
  runCommand(['sample', ...args], environmentOf(it.database.connection, it.config.dataDirectory));

async function everything(): Promise<unknown[]> {
  const { rows } = await it.pool.query(`select g.name, d.name as device, p.upn from directory_group g
    left join group_device gd on gd.group_no = g.no left join device d on d.no = gd.device_no
    left join group_person gp on gp.group_no = g.no left join person p on p.no = gp.person_no order by 1, 2, 3`);
  return rows;
}

test('the command line loads it and takes it away without a trace of it', async () => {
  const own = await it.db.person.count();
  const loaded = await run('load');
  expect([loaded.code, loaded.stderr]).toEqual([
    0,
    'The sample is there: 240 users, 600 devices, 25 groups, 2 filters, 19 profiles.\n',
  ]);
  const removed = await run('remove');
  expect([removed.code, removed.stderr]).toEqual([
    0,
    'The sample is gone: 19 profiles, 2 filters, 25 groups, 600 devices, 240 users.\n',
  ]);
  expect([await it.db.person.count(), await it.db.device.count(), await it.db.group.count()]).toEqual([
    own,
    0,
    0,
  ]);
  const audit = await it.db.audit.findMany({
    where: { action: { startsWith: 'sample.' } },
    orderBy: { no: 'asc' },
  });
  expect(audit.map(({ action }) => action)).toEqual(['sample.load', 'sample.remove']);
});

test('the sample is an organisation on all platforms, the same every time', async () => {
  const deps = { db: it.db, now: it.now, actor: systemActor('Test') };
  const manager = await it.person('profileManager');
  const own = (await manager.post('/people', { body: { upn: 'own@norra.example', name: 'Own' } })).json();
  await loadSample(deps, [directorySample]);
  const { rows } = await it.pool.query('select distinct family from device order by 1');
  expect(rows.map(({ family }) => family)).toEqual(Object.keys(families).toSorted());
  const groups = (await manager.get('/groups?limit=200')).json().items;
  const named = (name: string) => groups.find((group: { name: string }) => group.name === name);
  expect(groups.filter(({ rule }: { rule: string | null }) => rule !== null)).toHaveLength(12);
  expect(named('Session hosts')).toMatchObject({ devices: { count: 24 } });
  expect(named('Sales')).toMatchObject({ people: { count: 44 } });
  for (const { name, people, devices } of groups)
    expect(people.count + devices.count > 0, name).toBe(name !== 'New office Oslo');
  const first = await everything();
  await expect(loadSample(deps, [directorySample])).rejects.toMatchObject({ code: 'sample.loaded' });
  await removeSample(deps, [directorySample]);
  expect((await manager.get('/people')).json().items).toMatchObject([{ id: own.id }]);
  await loadSample(deps, [directorySample]);
  expect(await everything()).toEqual(first);
});

test('its profiles are assigned, and their states are what the evaluation says', async () => {
  const deps = { db: it.db, now: it.now, actor: systemActor('Test') };
  await removeSample(deps, [directorySample, profilesSample]);
  await loadSample(deps, [directorySample, profilesSample]);
  expect(await it.db.profileDevice.count()).toBe(0);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  const { rows } = await it.pool.query<{ state: string; cause: string }>(
    'select distinct state, cause from profile_device order by 1, 2',
  );
  expect(rows.map(({ state, cause }) => `${state} ${cause}`)).toEqual([
    'conflict slot',
    'notApplicable applicability',
    'notApplicable filter',
    'notApplicable noUser',
    'notApplicable osRange',
    'pending notDelivered',
  ]);
  const reader = await it.person('reader');
  const { items } = (await reader.get('/profiles?limit=200')).json();
  expect(items).toHaveLength(19);
  expect(items.every(({ complete }: { complete: boolean }) => complete)).toBe(true);
  await removeSample(deps, [directorySample, profilesSample]);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  expect([
    await it.db.profile.count(),
    await it.db.profileDevice.count(),
    await it.db.filter.count(),
  ]).toEqual([0, 0, 0]);
  const { rows: left } = await it.pool.query('select from evaluation_queue');
  expect(left).toEqual([]);
});

test('taken away while one of its profiles is evaluated, it leaves nothing either', async () => {
  const deps = { db: it.db, now: it.now, actor: systemActor('Test') };
  const parts = [directorySample, profilesSample];
  // The devices of the sample take their rows along; somebody's own stay.
  const manager = await it.person('profileManager');
  for (const family of Object.keys(families)) {
    const body = { family, name: 'Own', osVersion: '17.0' };
    expect((await manager.post('/devices', { body })).statusCode).toBe(201);
  }
  while (await evaluateNext(it));
  await loadSample(deps, parts);
  const { rows: waiting } = await it.pool.query('select from evaluation_queue where profile_no is not null');
  expect(waiting.length).toBeGreaterThan(0);
  let both: Promise<unknown> | undefined;
  await holdEvaluation(it.pool, 'profile', async (reached) => {
    const evaluating = evaluateNext(it);
    await reached();
    both = Promise.all([evaluating, removeSample(deps, parts)]);
    await until(async () => (await backends(it.pool, waits)).length > 1);
  });
  await both;
  while (await evaluateNext(it));
  const { rows } = await it.pool.query(
    'select from profile_device e where not exists (select from profile p where p.no = e.profile_no)',
  );
  expect(rows).toEqual([]);
  expect(await it.db.profile.count()).toBe(0);
  await it.db.device.deleteMany();
});

const waits = 'pid in (select pid from pg_locks where not granted)';

test('a profile of one’s own keeps the trusted profile it stands on', async () => {
  const deps = { db: it.db, now: it.now, actor: systemActor('Test') };
  await loadSample(deps, [directorySample, profilesSample]);
  const manager = await it.person('profileManager');
  const { items } = (await manager.get('/profiles?search=Norra%20Root%20CA%20for%20iOS')).json();
  const own = {
    kind: 'pkcsImported.ios',
    displayName: 'Mine',
    settings: { intendedPurpose: 'smimeSigning' },
    rootProfileId: items[0].id,
  };
  const reply = await manager.post('/profiles', { body: { profiles: [own] } });
  expect(reply.statusCode, reply.body).toBe(201);
  await expect(removeSample(deps, [directorySample, profilesSample])).rejects.toMatchObject({
    code: 'sample.in-the-way',
    message: expect.stringContaining('Mine'),
  });
  expect(await it.db.device.count()).toBe(600);
});
