import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { second, testClock } from '@countersign/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { evaluateNext } from './evaluator.ts';
import { queueDevices, queueProfiles } from './queue.ts';
import { runOn } from './run.ts';

let it: Organisation;
const clock = testClock();
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

const next = () => evaluateNext({ pool: it.pool, now: clock.now });

/** A profile whose filter nobody can compile, until it is mended. */
async function brokenProfile() {
  const filter = await it.filter('device.deviceName -eq "x"');
  const no = await it.profile('broken', [{ target: 'allDevices', filter, filterMode: 'include' }]);
  await it.pool.query(`update filter set description = ast::text, ast = '{"all": 7}'`);
  return { no, mend: () => it.pool.query('update filter set ast = description::jsonb') };
}

/** Until nothing is due; returns how often it failed. */
async function workOff(): Promise<number> {
  for (let failed = 0; ;) {
    const busy = await next().catch(() => 'failed');
    if (busy === false) return failed;
    if (busy === 'failed') failed += 1;
  }
}

const queued = async () =>
  it.db.evaluationQueue.findMany({ select: { profileNo: true, attempts: true }, orderBy: { no: 'asc' } });

describe('what cannot be evaluated', () => {
  test('holds up none of the others', async () => {
    await it.device('phone');
    const broken = await brokenProfile();
    const fine = await it.profile('fine', [{ target: 'allDevices' }]);
    await expect(next()).rejects.toThrow();
    expect(await next()).toBe(true);
    expect(await it.rows(fine)).toEqual(['phone: pending (notDelivered)']);
    expect(await queued()).toEqual([{ profileNo: broken.no, attempts: 1 }]);
  });

  test('is tried again after pauses that grow, up to five minutes', async () => {
    await brokenProfile();
    const pauses: number[] = [];
    for (let passed = 0; pauses.length < 11; passed += 1) {
      if ((await workOff()) > 0) {
        pauses.push(passed);
        passed = 0;
      }
      clock.pass(second);
    }
    expect(pauses).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300]);
  });

  test('is tried at once when something about it changes, and is forgotten when it succeeds', async () => {
    await it.device('phone');
    const broken = await brokenProfile();
    expect(await workOff()).toBe(1);
    expect(await next()).toBe(false);
    await broken.mend();
    await queueProfiles(runOn(it.pool), [broken.no], 'filter');
    expect(await workOff()).toBe(0);
    expect(await queued()).toEqual([]);
  });
});

test('devices are evaluated without the profile that fails, and get it when it can be evaluated again', async () => {
  const phone = await it.device('phone');
  const broken = await brokenProfile();
  const fine = await it.profile('fine', [{ target: 'allDevices' }]);
  await it.pool.query('truncate evaluation_queue');
  await queueDevices(runOn(it.pool), [phone], 'directory');
  // Once and again for the device, and then the profile that is at fault, by itself.
  expect(await workOff()).toBe(1);
  clock.pass(second);
  expect(await workOff()).toBe(2);
  clock.pass(2 * second);
  await workOff();
  expect(await it.rows(fine)).toEqual(['phone: pending (notDelivered)']);
  expect((await queued()).map(({ profileNo }) => profileNo)).toEqual([broken.no]);
  await broken.mend();
  clock.pass(300 * second);
  expect(await workOff()).toBe(0);
  expect(await it.rows(broken.no)).toEqual(['phone: notApplicable (filter)']);
});
