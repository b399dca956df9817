import { families } from '@countersign/contract/device-words';
import { type TestApp, openApp } from '@countersign/testkit/app';
import { environmentOf, runCommand } from '@countersign/testkit/command-line';
import { systemActor } from '../actor.ts';
import { directorySample, loadSample, removeSample } from '../directory/sample/sample.ts';
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
    'The sample is there: 240 users, 600 devices, 25 groups.\n',
  ]);
  const removed = await run('remove');
  expect([removed.code, removed.stderr]).toEqual([
    0,
    'The sample is gone: 25 groups, 600 devices, 240 users.\n',
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
