import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileStates } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let reader: Person;
let root: Profile;
let staff: Group;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const draft = { kind: 'trusted.ios', displayName: 'Root', settings: { certificate } };
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
  [root] = profiles;
  staff = await made<Group>('/groups', { name: 'Staff' });
  const devices = await Promise.all(
    [
      { family: 'ios', name: '=Phone', osVersion: '18.0' },
      { family: 'ios', name: 'Old phone', osVersion: '7.0' },
      { family: 'windows', name: 'Laptop' },
    ].map((device) => made<Device>('/devices', device)),
  );
  const add = { devices: devices.map(({ id }) => id) };
  expect((await manager.post(`/groups/${staff.id}/members`, { body: { add } })).statusCode).toBe(200);
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function assign(...groups: Group[]): Promise<void> {
  const path = `/profiles/${root.id}/assignments`;
  const { version } = (await manager.get(path)).json();
  const assignments = groups.map(({ id }) => ({ mode: 'include', target: 'group', groupId: id }));
  const reply = await manager.put(path, { body: { assignments }, version });
  expect(reply.statusCode, reply.body).toBe(200);
}

async function evaluated(): Promise<void> {
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

async function states(): Promise<ProfileStates> {
  return (await reader.get(`/profiles/${root.id}/states`)).json();
}

describe('the status of a profile', () => {
  test('+c6 S002-69 counts devices of other platforms apart', async () => {
    await assign(staff);
    await evaluated();
    const { counts, otherPlatforms } = await states();
    expect(otherPlatforms).toBe(1);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  test('of one that was made without assignments is known at once, and says that nobody gets it', async () => {
    const certificate = sentCertificate(await makeCertificate({ subject: 'Idle Root CA', ca: true }));
    const settings = { certificate };
    const path = async (draft: object) =>
      `/profiles/${(await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] })).profiles[0].id}/states`;
    const reply = await reader.get(await path({ kind: 'trusted.ios', displayName: 'Idle', settings }));
    expect(reply.json()).toMatchObject({
      asOf: it.now().toISOString(),
      waiting: false,
      counts: [],
      findings: [{ code: 'unassigned', level: 'hint' }],
    });
  });

  test('is sent again only when it is another one, however much time has gone by', async () => {
    await assign(staff);
    await evaluated();
    const path = `/profiles/${root.id}/states`;
    const first = await reader.get(path);
    const etag = String(first.headers.etag);
    it.clock.pass(60_000);
    const again = await reader.get(path, { headers: { 'if-none-match': etag } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    await assign();
    const waiting = await reader.get(path, { headers: { 'if-none-match': etag } });
    expect(waiting.json()).toMatchObject({ waiting: true });
    await evaluated();
    const after = await reader.get(path, { headers: { 'if-none-match': etag } });
    expect(after.json()).toMatchObject({ waiting: false, counts: [] });
  });

  test('S001-20 says that it reaches nobody, and whether anybody is meant', async () => {
    await assign();
    await evaluated();
    expect((await states()).findings).toMatchObject([{ code: 'unassigned', level: 'hint' }]);
    await assign(await made<Group>('/groups', { name: 'Nobody' }));
    expect((await states()).findings).toEqual([]);
    await evaluated();
    expect((await states()).findings).toMatchObject([{ code: 'reachesNobody', level: 'warning' }]);
    await assign(staff);
    await evaluated();
    expect((await states()).findings).toEqual([]);
  });

  test('+c1 names a group that was deleted, as it was called last', async () => {
    const going = await made<Group>('/groups', { name: 'Going' });
    const { id, version } = going;
    await assign(staff, going);
    const gone = await manager.put(`/groups/${id}`, { body: { name: 'Gone' }, version });
    expect((await manager.delete(`/groups/${id}`, { version: gone.json().version })).statusCode).toBe(204);
    await evaluated();
    expect((await states()).findings).toMatchObject([
      { code: 'groupDeleted', level: 'warning', message: expect.stringContaining('The group Gone') },
    ]);
  });

  test('S000-10 S003-21 +c9 tells what uses it and goes to devices that it does not reach', async () => {
    await assign();
    const lab = await made<Group>('/groups', { name: 'Lab' });
    await made('/consumers', {
      kind: 'vpn',
      name: 'Branch',
      profileIds: [root.id],
      groupIds: [staff.id, lab.id],
    });
    await manager.delete(`/groups/${lab.id}`, { version: lab.version });
    await evaluated();
    expect((await states()).findings).toMatchObject([
      { code: 'unassigned' },
      { code: 'consumerUncovered', message: expect.stringContaining('VPN “Branch” goes to group Staff') },
      { code: 'consumerGroupDeleted', message: expect.stringContaining('VPN “Branch” went to group Lab') },
    ]);
    await it.db.consumer.deleteMany();
  });
});

describe('the devices of a profile', () => {
  test('are downloaded as CSV, in words and with formulas defused', async () => {
    await assign(staff);
    await evaluated();
    const reply = await reader.get(`/profiles/${root.id}/devices/export?state=pending`);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(reply.headers['content-disposition']).toMatch(/filename="profile-devices-\d{4}-\d\d-\d\d\.csv"/);
    const [heading, ...rows] = reply.body.trim().split('\n');
    expect(heading).toBe('deviceId,device,family,osVersion,user,state,cause,reason,otherProfile,since');
    expect(rows.some((row) => row.includes(",'=Phone,ios,18.0,,Pending,Not delivered yet,Staff,,"))).toBe(
      true,
    );
    expect(
      (await reader.get(`/profiles/${root.id}/devices/export?cause=filter`)).body.trim().split('\n'),
    ).toHaveLength(1);
  });

  test.each([
    ['no such profile', crypto.randomUUID(), '', 'profile.not-found'],
    ['no such state', undefined, '?state=lost', 'request.invalid'],
    ['no such cause', undefined, '?cause=weather', 'request.invalid'],
  ])('with %s nothing is downloaded', async (_what, id, query, code) => {
    const reply = await reader.get(`/profiles/${id ?? root.id}/devices/export${query}`);
    expect(reply.json()).toMatchObject({ code });
  });
});
