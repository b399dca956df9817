import type { Device } from '@countersign/contract/devices';
import type { Person as User } from '@countersign/contract/people';
import type { Profile } from '@countersign/contract/profiles';
import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { PersonProfile } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let jane: User;
let phone: Device;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  jane = await made<User>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  phone = await made<Device>('/devices', { family: 'ios', name: 'A phone', personId: jane.id });
  await made<Device>('/devices', { family: 'ios', name: 'A phone 2', personId: jane.id });
  await made<Device>('/devices', { family: 'ios', name: 'Kiosk' });
  const assignments = [{ mode: 'include', target: 'allDevices' }];
  for (const displayName of ['Root B', 'Root A']) await profile(displayName, assignments);
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(displayName: string, assignments: object[]): Promise<Profile> {
  const certificate = sentCertificate(await makeCertificate({ subject: displayName, ca: true }));
  const profiles = [{ kind: 'trusted.ios', displayName, settings: { certificate } }];
  const { profiles: created } = await made<{ profiles: [Profile] }>('/profiles', { profiles, assignments });
  return created[0];
}

async function evaluated(): Promise<void> {
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

const pair = ({ device, profile: { displayName } }: PersonProfile) => `${device.name}: ${displayName}`;

describe('what the devices of a user get', () => {
  beforeAll(evaluated);
  const list = async (query = '') => (await manager.get(`/people/${jane.id}/profiles${query}`)).json();

  test('is told device by device, and not of others', async () => {
    const { items, total } = await list();
    expect(items.map(pair)).toEqual([
      'A phone: Root A',
      'A phone: Root B',
      'A phone 2: Root A',
      'A phone 2: Root B',
    ]);
    expect(total).toEqual({ count: 4, exact: true });
    expect(items[0]).toMatchObject({ state: 'pending', cause: 'notDelivered', target: 'allDevices' });
  });

  test('is paged', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await list(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(pair));
      cursor = page.next;
    }
    expect(seen).toEqual((await list()).items.map(pair));
  });

  test('is searched by device and profile, and narrowed by state', async () => {
    expect((await list('?search=root%20a')).items.map(pair)).toEqual([
      'A phone: Root A',
      'A phone 2: Root A',
    ]);
    expect((await list('?search=phone%202')).items).toHaveLength(2);
    expect((await list('?state=conflict')).items).toEqual([]);
  });

  test('is true as of now, or of the change that waits', async () => {
    const path = `/people/${jane.id}/states`;
    const counts = [{ state: 'pending', cause: 'notDelivered', count: 4 }];
    expect((await manager.get(path)).json()).toEqual({
      asOf: it.now().toISOString(),
      waiting: false,
      counts,
    });
    await it.pool.query(
      'insert into evaluation_queue (device_no, why, queued_at) select no, $2, now() from device where id = $1',
      [phone.id, 'directory'],
    );
    expect((await manager.get(path)).json()).toMatchObject({ waiting: true, counts });
    await evaluated();
    expect((await manager.get(`/people/${phone.id}/states`)).json()).toMatchObject({
      code: 'person.not-found',
    });
  });

  test('of nobody is refused', async () => {
    const reply = await manager.get(`/people/${phone.id}/profiles`);
    expect(reply.json()).toMatchObject({ code: 'person.not-found' });
  });
});

describe('+c6 a device of another platform', () => {
  test('S000-17 gets profiles for Windows 8.1 on Windows 11, and is told of those for phones', async () => {
    const laptop = await made<Device>('/devices', {
      family: 'windows',
      name: 'Laptop',
      osVersion: '10.0.22631',
    });
    const certificate = sentCertificate(await makeCertificate({ subject: 'Old Root', ca: true }));
    const settings = { certificate, destinationStore: 'computerCertStoreRoot' };
    const profiles = [{ kind: 'trusted.windows81', displayName: 'Old root', settings }];
    const assignments = [{ mode: 'include', target: 'allDevices' }];
    await made('/profiles', { profiles, assignments });
    const phones = await profile('Root of phones', assignments);
    await evaluated();
    const { items } = (await manager.get(`/devices/${laptop.id}/profiles`)).json();
    expect(items).toMatchObject([{ profile: { displayName: 'Old root' }, state: 'pending' }]);
    const why = (await manager.get(`/profiles/${phones.id}/devices/${laptop.id}/explanation`)).json();
    expect(why).toMatchObject({
      outcome: 'outside',
      code: 'otherPlatform',
      sentence: 'Laptop is of another platform than Root of phones.',
      lines: [],
    });
  });
});

describe('a device over its profiles', () => {
  const states = async () => (await manager.get(`/devices/${phone.id}/states`)).json();

  test('is counted by state, and says as of when', async () => {
    await evaluated();
    expect(await states()).toEqual({
      asOf: it.now().toISOString(),
      waiting: false,
      counts: [{ state: 'pending', cause: 'notDelivered', count: 3 }],
    });
  });

  test('waits while a change of it is not evaluated', async () => {
    await manager.put(`/devices/${phone.id}`, {
      body: { family: 'ios', name: 'A phone', personId: jane.id, osVersion: '18.0' },
      version: phone.version,
    });
    expect(await states()).toMatchObject({ waiting: true });
    await evaluated();
    expect(await states()).toMatchObject({ waiting: false });
  });

  test('that nobody has is refused', async () => {
    const reply = await manager.get(`/devices/${jane.id}/states`);
    expect(reply.json()).toMatchObject({ code: 'device.not-found' });
  });
});

describe('the end of a user', () => {
  test('is told by the profiles that the devices lose, for one and for several, and nothing is done', async () => {
    const max = await made<User>('/people', { upn: 'max@contoso.com', name: 'Max Moor' });
    await made<Device>('/devices', { family: 'ios', name: 'His phone', personId: max.id });
    const users = await profile('Root of users', [{ mode: 'include', target: 'allUsers' }]);
    await evaluated();
    const one = (
      await manager.post(`/people/${max.id}/delete:what-if`, { version: max.version, body: {} })
    ).json<WhatIfAnswer>();
    expect(one).toMatchObject({
      devices: 1,
      profiles: [{ id: users.id, outcomes: [{ outcome: 'loses', count: 1 }] }],
      items: [{ device: { name: 'His phone' } }],
    });
    const both = await manager.post('/people:delete-what-if', { body: { ids: [max.id, jane.id] } });
    expect(both.json()).toMatchObject({ devices: 3, profiles: [{ outcomes: [{ count: 3 }] }] });
    const late = await manager.post(`/people/${max.id}/delete:what-if`, { version: 9, body: {} });
    expect(late.json()).toMatchObject({ code: 'precondition.failed' });
    expect((await manager.get(`/people/${max.id}`)).statusCode).toBe(200);
  });
});
