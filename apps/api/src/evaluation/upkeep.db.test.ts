import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { queueDevices, queueProfiles } from './queue.ts';
import { runOn } from './run.ts';
import { countStates, foldCounts } from './state-counts.ts';
import { verifyEvaluation } from './verify-evaluation.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

test('counts are exact before and after they are folded', async () => {
  for (const name of ['a', 'b', 'c']) await it.device(name);
  const scep = await it.profile('scep', [{ target: 'allDevices' }]);
  await it.settle();
  const before = await countStates(it.pool, scep);
  expect(before).toEqual([{ state: 'pending', cause: 'notDelivered', count: 3 }]);
  expect(await foldCounts(it.pool)).toBe(1);
  expect(await countStates(it.pool, scep)).toEqual(before);
  await it.deliver(scep);
  await it.assign(scep, []);
  await it.settle();
  await foldCounts(it.pool);
  expect(await countStates(it.pool, scep)).toEqual([]);
});

test('nothing that did not change is written', async () => {
  await it.device('phone');
  const scep = await it.profile('scep', [{ target: 'allDevices' }]);
  await it.settle();
  const stamps = () => it.pool.query('select xmin::text from profile_device');
  const before = (await stamps()).rows;
  await queueProfiles(runOn(it.pool), [scep], 'nightly');
  await it.settle();
  expect((await stamps()).rows).toEqual(before);
});

describe('the nightly pass', () => {
  test('finds nothing where every change was queued', async () => {
    await it.device('phone');
    await it.profile('scep', [{ target: 'allDevices' }]);
    await it.settle();
    expect(await verifyEvaluation({ pool: it.pool, now: it.now })).toEqual({
      profiles: 1,
      wrongRows: [],
      wrongCounts: [],
    });
  });

  test('finds and mends what was changed behind its back', async () => {
    const phone = await it.device('phone');
    const scep = await it.profile('scep', [{ target: 'allDevices' }]);
    await it.settle();
    await it.db.device.update({ where: { no: phone }, data: { retiredAt: it.now() } });
    await it.pool.query('update state_count_delta set n = n + 1');
    expect(await verifyEvaluation({ pool: it.pool, now: it.now })).toMatchObject({
      wrongRows: [scep],
      wrongCounts: [scep],
    });
    expect(await it.rows(scep)).toEqual([]);
  });

  test('leaves alone what still waits', async () => {
    const phone = await it.device('phone');
    await it.profile('scep', [{ target: 'allDevices' }]);
    await it.settle();
    await it.db.device.update({ where: { no: phone }, data: { retiredAt: it.now() } });
    await queueDevices(runOn(it.pool), [phone], 'directory');
    expect(await verifyEvaluation({ pool: it.pool, now: it.now })).toMatchObject({ wrongRows: [] });
  });
});

test('a device that is deleted takes its rows and their counts along', async () => {
  const phone = await it.device('phone');
  const scep = await it.profile('scep', [{ target: 'allDevices' }]);
  await it.settle();
  await it.db.device.delete({ where: { no: phone } });
  expect(await it.rows(scep)).toEqual([]);
  expect(await countStates(it.pool, scep)).toEqual([]);
});

test('S000-02 devices that get an identity and not its root are counted when either is evaluated', async () => {
  for (const name of ['one', 'two']) await it.device(name);
  const root = await it.profile('root', [], { kind: 'trusted.ios', type: 'trusted' });
  const scep = await it.profile('scep', [{ target: 'allDevices' }], { rootProfileNo: root });
  const missing = async () =>
    (await it.db.profile.findUniqueOrThrow({ where: { no: scep } })).missingRootCount;
  await it.settle();
  expect(await missing()).toBe(2);
  await it.assign(root, [{ target: 'allDevices' }]);
  await it.settle();
  expect(await missing()).toBe(0);
});
