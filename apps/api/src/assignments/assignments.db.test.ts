import type { Assignments, WhatIfAnswer } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileStates } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let root: Profile;
let staff: Group;
let lab: Group;
let janes: Device;
let kiosk: Device;
let laptop: Device;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const created = await made<{ profiles: [Profile] }>('/profiles', {
    profiles: [
      { kind: 'trusted.ios', displayName: 'Root', settings: { certificate: sentCertificate(certificate) } },
    ],
  });
  [root] = created.profiles;
  const jane = await made<User>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  janes = await made<Device>('/devices', { family: 'ios', name: "Jane's phone", personId: jane.id });
  kiosk = await made<Device>('/devices', { family: 'ios', name: 'Kiosk' });
  laptop = await made<Device>('/devices', { family: 'windows', name: 'Laptop', personId: jane.id });
  staff = await made<Group>('/groups', { name: 'Staff' });
  lab = await made<Group>('/groups', { name: 'Lab' });
  await members(staff, { people: [jane.id], devices: [kiosk.id] });
  await members(lab, { devices: [kiosk.id, laptop.id] });
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function members(group: Group, add: { people?: string[]; devices?: string[] }): Promise<void> {
  const reply = await manager.post(`/groups/${group.id}/members`, { body: { add } });
  expect(reply.statusCode, reply.body).toBe(200);
}

const include = (group: Group) => ({ mode: 'include', target: 'group', groupId: group.id });
const exclude = (group: Group) => ({ mode: 'exclude', target: 'group', groupId: group.id });

async function assignments(): Promise<Assignments> {
  return (await manager.get(`/profiles/${root.id}/assignments`)).json();
}

async function assign(...list: object[]): Promise<Assignments> {
  const { version } = await assignments();
  const reply = await manager.put(`/profiles/${root.id}/assignments`, {
    body: { assignments: list },
    version,
  });
  expect(reply.statusCode, reply.body).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  return reply.json();
}

async function devices(query = ''): Promise<string[]> {
  const reply = await manager.get(`/profiles/${root.id}/devices${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply
    .json()
    .items.map(({ device, state, cause }: { device: Device; state: string; cause: string }) =>
      [device.name, state, cause].join(' '),
    );
}

describe('assigning', () => {
  test('S000-33 S002-70 groups of people and of devices get a profile, others are left out', async () => {
    const assigned = await assign(include(staff), exclude(lab));
    expect(assigned.assignments).toMatchObject([
      { mode: 'include', target: 'group', group: { name: 'Staff' }, filter: null, filterMode: 'none' },
      { mode: 'exclude', target: 'group', group: { name: 'Lab' } },
    ]);
    expect(await devices()).toEqual(["Jane's phone pending notDelivered"]);
    const audit = await it.db.audit.findFirst({
      where: { action: 'profile.assign' },
      orderBy: { no: 'desc' },
    });
    expect(audit).toMatchObject({
      subjectName: 'Root',
      after: { assignments: [{ group: { name: 'Staff' } }, {}] },
    });
  });

  test('S004-11 the whole list is replaced, by whoever saw the last one', async () => {
    const { version } = await assign(include(staff));
    expect(await devices()).toEqual(["Jane's phone pending notDelivered", 'Kiosk pending notDelivered']);
    const path = `/profiles/${root.id}/assignments`;
    const late = await manager.put(path, { body: { assignments: [] }, version: version - 1 });
    expect(late.json()).toMatchObject({ code: 'precondition.failed' });
    expect((await manager.put(path, { body: { assignments: [] } })).json()).toMatchObject({
      code: 'precondition.required',
    });
    expect((await assign()).assignments).toEqual([]);
    expect(await devices()).toEqual([]);
  });

  test('a group that is deleted stays to be seen, and reaches nobody', async () => {
    const gone = await made<Group>('/groups', { name: 'Gone' });
    await members(gone, { devices: [janes.id] });
    await assign(include(gone));
    expect(await devices()).toEqual(["Jane's phone pending notDelivered"]);
    const { version } = (await manager.get(`/groups/${gone.id}`)).json();
    expect((await manager.delete(`/groups/${gone.id}`, { version })).statusCode).toBe(204);
    while (await evaluateNext({ pool: it.pool, now: it.now }));
    expect((await assignments()).assignments).toMatchObject([{ group: null, deletedGroup: 'Gone' }]);
    expect(await devices()).toEqual([]);
  });

  test.each([
    ['no group', { mode: 'include', target: 'group' }, 'request.invalid'],
    [
      'a group that is unknown',
      { mode: 'include', target: 'group', groupId: crypto.randomUUID() },
      'assignment.invalid',
    ],
    ['all users excluded', { mode: 'exclude', target: 'allUsers' }, 'request.invalid'],
    [
      'a filter without a mode',
      { mode: 'include', target: 'allUsers', filterId: crypto.randomUUID() },
      'request.invalid',
    ],
    [
      'a filter that is unknown',
      { mode: 'include', target: 'allUsers', filterId: crypto.randomUUID(), filterMode: 'include' },
      'assignment.invalid',
    ],
  ])('%s is refused at its place, and nothing is saved', async (_what, wrong, code) => {
    const before = await assign(include(staff));
    const reply = await manager.put(`/profiles/${root.id}/assignments`, {
      body: { assignments: [exclude(lab), wrong] },
      version: before.version,
    });
    expect(reply.json()).toMatchObject({
      code,
      findings: [{ at: expect.stringMatching(/^\/assignments\/1\//) }],
    });
    expect(await assignments()).toEqual(before);
  });

  test('a profile that lacks its root cannot be assigned', async () => {
    await it.db.profile.update({ where: { id: root.id }, data: { complete: false } });
    const { version } = await assignments();
    const reply = await manager.put(`/profiles/${root.id}/assignments`, {
      body: { assignments: [include(staff)] },
      version,
    });
    expect(reply.json()).toMatchObject({ code: 'profile.incomplete' });
    await it.db.profile.update({ where: { id: root.id }, data: { complete: true } });
  });
});

describe('creating with assignments', () => {
  const scep = (name: string) => ({
    kind: 'pkcsImported.ios',
    displayName: name,
    settings: { intendedPurpose: 'smimeSigning' },
    rootProfileId: root.id,
  });

  test('S000-36 +c7 S001-04 profiles and who gets them are one request', async () => {
    const { profiles } = await made<{ profiles: [Profile] }>('/profiles', {
      profiles: [scep('With groups')],
      assignments: [include(staff), exclude(lab)],
    });
    const assigned = await manager.get(`/profiles/${profiles[0].id}/assignments`);
    expect(assigned.json()).toMatchObject({
      assignments: [{ group: { name: 'Staff' } }, { mode: 'exclude', group: { name: 'Lab' } }],
      version: 1,
    });
    while (await evaluateNext({ pool: it.pool, now: it.now }));
    const states = await manager.get(`/profiles/${profiles[0].id}/states`);
    expect(states.json().counts).toEqual([{ state: 'pending', cause: 'notDelivered', count: 1 }]);
    const audit = await it.db.audit.findMany({
      where: { subjectId: profiles[0].id },
      orderBy: { no: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual(['profile.create', 'profile.assign']);
  });

  test('+c7 an assignment that is wrong leaves nothing', async () => {
    const wrong = { mode: 'include', target: 'group', groupId: crypto.randomUUID() };
    const reply = await manager.post('/profiles', {
      body: { profiles: [scep('Half')], assignments: [include(staff), wrong] },
    });
    expect(reply.json()).toMatchObject({
      code: 'assignment.invalid',
      findings: [{ at: '/assignments/1/groupId', code: 'groupMissing' }],
    });
    expect(await it.db.profile.count({ where: { displayName: 'Half' } })).toBe(0);
  });

  test('a profile that is deleted is wanted nowhere any more', async () => {
    const { profiles } = await made<{ profiles: [Profile] }>('/profiles', {
      profiles: [scep('Short')],
      assignments: [include(staff)],
    });
    while (await evaluateNext({ pool: it.pool, now: it.now }));
    expect((await manager.delete(`/profiles/${profiles[0].id}`, { version: 1 })).statusCode).toBe(204);
    while (await evaluateNext({ pool: it.pool, now: it.now }));
    const { no } = await it.db.profile.findUniqueOrThrow({ where: { id: profiles[0].id } });
    expect(await it.db.profileDevice.count({ where: { profileNo: no } })).toBe(0);
  });
});

describe('knowing before saving', () => {
  test('how many devices a list reaches that is not saved, and which', async () => {
    const question = { kind: 'trusted.ios', assignments: [include(lab), include(staff)] };
    const count = await manager.post('/targets:count', { body: question });
    expect(count.json()).toEqual({
      reached: 2,
      counts: [{ state: 'pending', cause: 'notDelivered', count: 2 }],
      otherPlatforms: 1,
      findings: [],
      likewise: [],
      rowFindings: [expect.objectContaining({ at: '/assignments/0/groupId', code: 'deviceGroupWaits' })],
    });
    const list = await manager.post('/targets:list', { body: { ...question, search: 'kiosk' } });
    expect(list.json().items).toMatchObject([{ device: { name: 'Kiosk' }, person: null, state: 'pending' }]);
  });

  test('a user certificate reaches nobody where there is no user', async () => {
    const question = { kind: 'scep.ios', settings: { certificateType: 'user' }, assignments: [include(lab)] };
    expect((await manager.post('/targets:count', { body: question })).json()).toMatchObject({
      reached: 0,
      counts: [{ state: 'notApplicable', cause: 'noUser', count: 1 }],
    });
  });

  test('V35 S000-02 S000-09 devices that get an identity and not its root, values that are missing, a TPM that is not there', async () => {
    await assign();
    const reply = await manager.post('/targets:count', {
      body: {
        kind: 'scep.ios',
        settings: {
          certificateType: 'machine',
          subject: { format: 'custom', text: 'CN={{DeviceName}},OU={{IMEI}}' },
          alternativeNames: [{ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }],
        },
        rootProfileId: root.id,
        assignments: [include(staff)],
      },
    });
    expect(reply.json().findings).toMatchObject([
      { code: 'rootMissing', level: 'warning', counted: { devices: 2, of: 2 } },
      { code: 'valueMissing', counted: { devices: 2, of: 2 }, message: expect.stringContaining('{{IMEI}}') },
      { code: 'valueMissing', counted: { devices: 1, of: 2 } },
      { code: 'groupsDiffer' },
    ]);
    await assign(include(staff));
    const covered = await manager.post('/targets:count', {
      body: {
        kind: 'scep.ios',
        settings: { certificateType: 'machine' },
        rootProfileId: root.id,
        assignments: [include(staff)],
      },
    });
    expect(covered.json().findings).toEqual([]);
  });

  test.each([
    ['useTpmKspOtherwiseFail', { tpm: false }, 'noTpm'],
    ['usePassportForWorkKspOtherwiseFail', { helloReady: false }, 'helloNotReady'],
  ])('S002-53 +c8 %s counts devices that cannot', async (keyStorageProvider, lacks, code) => {
    const pc = await made<Device>('/devices', { family: 'windows', name: code, ...lacks });
    const group = await made<Group>('/groups', { name: code });
    await members(group, { devices: [pc.id] });
    const reply = await manager.post('/targets:count', {
      body: {
        kind: 'scep.windows10',
        settings: { certificateType: 'machine', keyStorageProvider },
        assignments: [include(group)],
      },
    });
    expect(reply.json().findings).toContainEqual(
      expect.objectContaining({ code, counted: { devices: 1, of: 1 } }),
    );
  });

  test('what a change would do is told and not done', async () => {
    await assign(include(staff));
    const before = await devices();
    const reply = await manager.post(`/profiles/${root.id}/assignments:what-if`, {
      body: { assignments: [include(staff), exclude(lab)] },
    });
    const answer: WhatIfAnswer = reply.json();
    expect(answer).toMatchObject({
      devices: 1,
      profiles: [{ displayName: 'Root', outcomes: [{ outcome: 'loses', count: 1 }] }],
      items: [{ device: { name: 'Kiosk' }, profile: { displayName: 'Root' }, outcome: 'loses' }],
    });
    expect(await devices()).toEqual(before);
    expect(await it.db.evaluationQueue.count()).toBe(0);
  });
});

describe('the states of a profile', () => {
  test('are counted, and say as of when they are true', async () => {
    await assign(include(staff));
    const states: ProfileStates = (await manager.get(`/profiles/${root.id}/states`)).json();
    expect(states).toEqual({
      asOf: it.now().toISOString(),
      waiting: false,
      counts: [{ state: 'pending', cause: 'notDelivered', count: 2 }],
      otherPlatforms: 1,
      withoutRoot: null,
      findings: [],
    });
    await members(staff, { devices: [(await made<Device>('/devices', { family: 'ios', name: 'New' })).id] });
    expect((await manager.get(`/profiles/${root.id}/states`)).json()).toMatchObject({ waiting: true });
  });

  test('S001-20 a profile that is assigned to nobody can be saved and has no devices', async () => {
    await assign();
    expect((await manager.get(`/profiles/${root.id}/states`)).json()).toMatchObject({ counts: [] });
  });

  test('are listed with the reason, searched and narrowed down', async () => {
    await assign(include(staff));
    expect(await devices('?search=jane')).toEqual(["Jane's phone pending notDelivered"]);
    expect(await devices('?state=error')).toEqual([]);
    const reply = await manager.get(`/devices/${janes.id}/profiles?search=root`);
    expect(reply.json().items).toMatchObject([
      {
        profile: { displayName: 'Root', kind: 'trusted.ios' },
        state: 'pending',
        group: { name: 'Staff' },
        leaving: false,
      },
    ]);
  });
});

describe('explaining', () => {
  const explained = async (device: Device) => {
    const reply = await manager.get(`/profiles/${root.id}/devices/${device.id}/explanation`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('why a device gets it, by which group', async () => {
    await assign(include(staff), exclude(lab));
    expect(await explained(janes)).toMatchObject({
      outcome: 'targeted',
      code: 'targeted',
      sentence: expect.stringContaining('Jane Doe is in Staff'),
      lines: [
        {
          mode: 'include',
          decides: true,
          group: { id: staff.id, name: 'Staff' },
          filter: null,
          matched: null,
        },
      ],
    });
  });

  test('S002-69 and why not: excluded, of another platform, reached by nobody', async () => {
    await assign(include(staff), exclude(lab));
    expect(await explained(kiosk)).toMatchObject({ outcome: 'outside', code: 'excluded' });
    expect(await explained(laptop)).toMatchObject({ outcome: 'outside', code: 'otherPlatform' });
    await assign();
    expect(await explained(janes)).toMatchObject({ outcome: 'outside', code: 'unassigned' });
  });
});
