import type { Filter } from '@countersign/contract/filters';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let root: Profile;
let filter: Filter;

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  for (const [name, model] of [
    ['Pad 1', 'iPad'],
    ['Pad 2', 'iPad'],
    ['Phone 3', 'iPhone'],
  ]) {
    await made('/devices', { family: 'ios', name, model });
  }
  filter = await made('/filters', { name: 'Pads', platform: 'iOS', rule: 'device.model -eq "iPad"' });
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const profiles = [{ kind: 'trusted.ios', displayName: 'Root', settings: { certificate } }];
  const filtered = { filterId: filter.id, filterMode: 'include' };
  const assignments = [{ mode: 'include', target: 'allDevices', ...filtered }];
  [root] = (await made<{ profiles: [Profile] }>('/profiles', { profiles, assignments })).profiles;
  while (await evaluateNext({ pool: it.pool, now: it.now }));
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function asked(rule: string, fields: object = {}) {
  const body = { name: filter.name, platform: 'iOS', rule, ...fields };
  const reply = await manager.post(`/filters/${filter.id}/what-if`, { body });
  return { status: reply.statusCode, ...reply.json() };
}

/** All that another rule could leave a trace in. */
async function stored() {
  const rows = async (table: string) => (await it.pool.query(`select * from ${table} order by 1, 2`)).rows;
  return {
    filters: await rows('filter'),
    devices: await rows('profile_device'),
    queue: await rows('evaluation_queue'),
    audit: await it.db.audit.count(),
  };
}

test('another rule of a filter says first which devices gain and lose by it, and nothing is saved', async () => {
  const before = await stored();
  expect([before.devices.length, before.queue]).toEqual([3, []]);
  expect(await asked('device.model -eq "iPhone"')).toMatchObject({
    status: 200,
    devices: 3,
    profiles: [
      {
        id: root.id,
        displayName: 'Root',
        outcomes: [
          { outcome: 'gains', count: 1 },
          { outcome: 'loses', count: 2 },
        ],
      },
    ],
    items: [
      { device: { name: 'Pad 1' }, outcome: 'loses' },
      { device: { name: 'Pad 2' }, outcome: 'loses' },
      { device: { name: 'Phone 3' }, outcome: 'gains' },
    ],
  });
  const nothing = { status: 200, devices: 0, instead: 0, profiles: [], items: [] };
  expect(await asked(filter.rule, { name: 'Tablets' })).toEqual(nothing);
  expect(await asked('device.model -startsWith "iPad"')).toEqual(nothing);
  const body = { name: filter.name, platform: 'iOS', rule: 'device.model -eq "iPhone"' };
  const file = await manager.post(`/filters/${filter.id}/what-if-export`, { body });
  expect(file.headers['content-type']).toContain('text/csv');
  const outcomes = file.body
    .trim()
    .split('\n')
    .map((line) => line.split(',').at(-2));
  expect(outcomes).toEqual(['outcome', 'loses', 'loses', 'gains']);
  expect(await stored()).toEqual(before);
});

test('what could not be saved is not asked either', async () => {
  const before = await stored();
  expect(await asked('device.model -eq')).toMatchObject({ status: 422, code: 'filter.rule-invalid' });
  expect(await asked(filter.rule, { platform: 'macOS' })).toMatchObject({ code: 'filter.platform-fixed' });
  const path = '/filters/0198a3c4-0000-7000-8000-000000000000/what-if';
  const body = { name: 'Nobody', platform: 'iOS', rule: filter.rule };
  expect((await manager.post(path, { body })).json()).toMatchObject({ code: 'filter.not-found' });
  expect(await stored()).toEqual(before);
});
