import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';
import { windowsDraft } from './sample-drafts.ts';

let it: TestApp;
let manager: Person;
let group: Group;
let root: Profile;
let otherRoot: Profile;
let scep: Profile;

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const devices: Device[] = [];
  for (const [name, sku] of [
    ['Desk', 'Enterprise'],
    ['Lab', 'Core'],
    ['Office', 'Enterprise'],
  ]) {
    devices.push(await made('/devices', { family: 'windows', name, sku, osVersion: '10.0.19045.1' }));
  }
  group = await made<Group>('/groups', { name: 'All of them' });
  const add = { devices: devices.map(({ id }) => id) };
  expect((await manager.post(`/groups/${group.id}/members`, { body: { add } })).statusCode).toBe(200);
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  root = await profile(windowsDraft(certificate));
  otherRoot = await profile(windowsDraft(certificate, { displayName: 'Another root' }));
});
afterAll(() => it.close());

/** A profile that two devices have and the third had not fetched yet. */
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: 'scep' } });
  const [sample = {}] = samplesOf(kindOf('scep.windows10'));
  const own = { certificateType: 'machine', subject: subject('{{DeviceName}}'), alternativeNames: [] };
  const settings = { ...sample, ...own };
  scep = await profile({ kind: 'scep.windows10', displayName: 'Sign-in', settings, rootProfileId: root.id });
  const assignments = [{ mode: 'include', target: 'group', groupId: group.id }];
  await manager.put(`/profiles/${scep.id}/assignments`, { version: 1, body: { assignments } });
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  await it.pool.query(
    `update profile_device e set state = 'succeeded', cause = 'reported', delivered_generation = 1
      from device d, profile p where d.no = e.device_no and d.name <> 'Desk' and p.no = e.profile_no and p.id = $1`,
    [scep.id],
  );
});

const subject = (name: string) => ({ format: 'custom', text: `CN=${name}` });

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(draft: object): Promise<Profile> {
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
  return profiles[0];
}

async function ask(path: string, body: object): Promise<WhatIfAnswer> {
  const { id, version } = (await manager.get(`/profiles/${scep.id}`)).json<Profile>();
  const reply = await manager.post(`/profiles/${id}/${path}`, { version, body });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

async function told(path: string, body: object): Promise<string[]> {
  return wordsOf(await ask(path, body));
}

function wordsOf({ items }: WhatIfAnswer): string[] {
  return items.map(({ device, outcome }) => `${device.name} ${outcome}`);
}

const other = (settings: object) => ({ settings: { ...scep.settings, ...settings } });

describe('what a new version would do', () => {
  test('is told by what changes: rules, what is sent again, what asks for another certificate, or nothing', async () => {
    const applicability = { edition: { mode: 'include', editions: ['windows10Enterprise'] } };
    const rules = await ask('what-if', { applicability });
    expect(rules).toMatchObject({
      devices: 1,
      profiles: [{ displayName: 'Sign-in', outcomes: [{ outcome: 'loses', count: 1 }] }],
    });
    expect(wordsOf(rules)).toEqual(['Lab loses']);
    // Desk has nothing yet: what it fetches will be the new version, and nothing becomes of that.
    expect(await told('what-if', other({ validity: { value: 2, unit: 'years' } }))).toEqual([
      'Lab again',
      'Office again',
    ]);
    expect(await told('what-if', other({ subject: subject('{{SerialNumber}}') }))).toEqual([
      'Lab reissued',
      'Office reissued',
    ]);
    expect(await told('what-if', { rootProfileId: otherRoot.id })).toEqual([
      'Lab reissued',
      'Office reissued',
    ]);
    expect(await ask('what-if', { rootProfileId: otherRoot.id })).toMatchObject({ devices: 2, instead: 1 });
    expect(await ask('what-if', { displayName: 'Another name' })).toEqual({
      devices: 0,
      instead: 0,
      profiles: [],
      items: [],
    });
  });

  test('where no device has it yet, says how many get the new version instead of the old', async () => {
    await it.pool.query(
      `update profile_device set state = 'pending', cause = 'notDelivered', delivered_generation = null`,
    );
    expect(await ask('what-if', { rootProfileId: otherRoot.id })).toMatchObject({ devices: 0, instead: 3 });
    expect(await ask('what-if', { displayName: 'Another name' })).toMatchObject({ devices: 0, instead: 0 });
  });

  test('is not done: neither version, history, audit nor queue know of it', async () => {
    const facts = async () => ({
      profile: (await manager.get(`/profiles/${scep.id}`)).json(),
      history: (await manager.get(`/profiles/${scep.id}/history`)).json(),
      devices: await it.db.profileDevice.findMany({ orderBy: { deviceNo: 'asc' } }),
      audits: await it.db.audit.count(),
      queue: await it.db.evaluationQueue.count(),
    });
    const before = await facts();
    expect((await ask('what-if', { rootProfileId: otherRoot.id })).devices).toBe(2);
    expect(await facts()).toEqual(before);
    expect(before.queue).toBe(0);
  });

  test('is told of the version that was seen, and of what could be saved', async () => {
    const path = `/profiles/${scep.id}/what-if`;
    const body = { displayName: 'Another name' };
    expect((await manager.post(path, { body })).statusCode).toBe(428);
    expect((await manager.post(path, { version: 9, body })).json()).toMatchObject({
      code: 'precondition.failed',
      facts: { version: 1 },
    });
    const invalid = { rootProfileId: null };
    const [asked, saved] = await Promise.all([
      manager.post(path, { version: 1, body: invalid }),
      manager.patch(`/profiles/${scep.id}`, { version: 1, body: invalid }),
    ]);
    expect(asked.json()).toMatchObject({ code: 'profile.invalid', findings: saved.json().findings });
    const reader = await it.person('reader');
    expect((await reader.post(path, { version: 1, body })).statusCode).toBe(403);
  });

  test('is a file too', async () => {
    const body = other({ subject: subject('{{SerialNumber}}') });
    const reply = await manager.post(`/profiles/${scep.id}/what-if-export`, { version: 1, body });
    expect(reply.headers['content-type']).toContain('text/csv');
    const [head, ...rows] = reply.body.trimEnd().split('\n');
    expect(head).toBe('device,deviceId,profile,profileId,outcome,cause');
    expect(rows.map((row) => row.replaceAll(/[^,]{36}/gu, 'id'))).toEqual([
      'Lab,id,Sign-in,id,reissued,changed',
      'Office,id,Sign-in,id,reissued,changed',
    ]);
  });
});

test('an earlier version that becomes the newest again tells what it would do', async () => {
  const body = other({ validity: { value: 2, unit: 'years' } });
  expect((await manager.patch(`/profiles/${scep.id}`, { version: 1, body })).statusCode).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  await it.pool.query(
    `update profile_device set state = 'succeeded', cause = 'reported', delivered_generation = 2
      where delivered_generation = 1`,
  );
  expect(await told('restore:what-if', { version: 1 })).toEqual(['Lab again', 'Office again']);
  expect(await told('restore:what-if', { version: 2 })).toEqual([]);
  const file = await manager.post(`/profiles/${scep.id}/restore:what-if-export`, {
    version: 2,
    body: { version: 1 },
  });
  expect(file.body.trimEnd().split('\n')).toHaveLength(3);
});

test('another root for all that stand on one tells what it would do, and moves none of them', async () => {
  const path = `/profiles/${root.id}/relink`;
  const body = { rootProfileId: otherRoot.id };
  const answer: WhatIfAnswer = (await manager.post(`${path}:what-if`, { body })).json();
  expect(answer).toMatchObject({ devices: 2, profiles: [{ id: scep.id }] });
  expect(wordsOf(answer)).toEqual(['Lab reissued', 'Office reissued']);
  expect((await manager.post(`${path}:what-if-export`, { body })).body.trimEnd().split('\n')).toHaveLength(3);
  expect((await manager.get(`/profiles/${scep.id}`)).json()).toMatchObject({
    version: 1,
    root: { id: root.id },
  });
  const nowhere = await manager.post(`${path}:what-if`, { body: { rootProfileId: scep.id } });
  expect(nowhere.json()).toMatchObject({ code: 'profile.invalid' });
});

describe('deleting', () => {
  test('tells which devices lose what, and deletes nothing', async () => {
    const answer = await ask('delete:what-if', {});
    expect(answer).toMatchObject({
      devices: 3,
      profiles: [{ id: scep.id, outcomes: [{ outcome: 'loses', count: 3 }] }],
    });
    const file = await manager.post(`/profiles/${scep.id}/delete:what-if-export`, { version: 1, body: {} });
    expect(file.body.trimEnd().split('\n')).toHaveLength(4);
    expect((await manager.get(`/profiles/${scep.id}`)).statusCode).toBe(200);
    expect((await manager.delete(`/profiles/${scep.id}`, { version: 1 })).statusCode).toBe(204);
  });

  test('is refused where others stand on it, as the deletion is', async () => {
    const reply = await manager.post(`/profiles/${root.id}/delete:what-if`, { version: 1, body: {} });
    expect(reply.json()).toMatchObject({ code: 'profile.has-dependents', facts: { count: 1 } });
  });

  test('several at once is one number, and what stays does nothing', async () => {
    const assignments = [{ mode: 'include', target: 'group', groupId: group.id }];
    await manager.put(`/profiles/${root.id}/assignments`, { version: 1, body: { assignments } });
    while (await evaluateNext({ pool: it.pool, now: it.now }));
    const asked = async (path: string, ids: string[]) => manager.post(path, { body: { ids } });
    const path = '/profiles:delete-what-if';
    // Another profile stands on the root, so alone it stays.
    expect((await asked(path, [root.id])).json()).toMatchObject({ devices: 0, profiles: [] });
    const both = (await asked(path, [root.id, scep.id])).json<WhatIfAnswer>();
    expect(both.devices).toBe(3);
    expect(both.profiles.map(({ displayName }) => displayName).toSorted()).toEqual([
      root.displayName,
      'Sign-in',
    ]);
    expect((await asked(`${path}-export`, [root.id, scep.id])).body.trimEnd().split('\n')).toHaveLength(7);
    await manager.put(`/profiles/${root.id}/assignments`, { version: 2, body: { assignments: [] } });
  });

  test('is told to nobody who may not delete', async () => {
    const reader = await it.person('reader');
    expect((await reader.post('/profiles:delete-what-if', { body: { ids: [scep.id] } })).statusCode).toBe(
      403,
    );
  });
});
