import type { Consumer } from '@countersign/contract/consumers';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let reader: Person;
let root: Profile;
let identity: Profile;
let sales: Group;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  root = await profile({ kind: 'trusted.ios', displayName: 'Root', settings: { certificate } });
  const settings = { intendedPurpose: 'smimeSigning' };
  identity = await profile({
    kind: 'pkcsImported.ios',
    displayName: 'Identity',
    settings,
    rootProfileId: root.id,
  });
  sales = await made<Group>('/groups', { name: 'Sales' });
  const jane = await made<User>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  const phone = await made<Device>('/devices', { family: 'ios', name: 'Phone', personId: jane.id });
  const tablet = await made<Device>('/devices', { family: 'ios', name: 'Tablet' });
  const laptop = await made<Device>('/devices', { family: 'windows', name: 'Laptop', personId: jane.id });
  await members(sales, { people: [jane.id], devices: [phone.id, tablet.id, laptop.id] });
});
afterAll(() => it.close());
afterEach(() => it.db.consumer.deleteMany());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(draft: object): Promise<Profile> {
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
  return profiles[0];
}

async function members(group: Group, add: object): Promise<void> {
  expect((await manager.post(`/groups/${group.id}/members`, { body: { add } })).statusCode).toBe(200);
}

const office = () => ({
  kind: 'wifi',
  name: 'Office',
  profileIds: [identity.id, root.id],
  groupIds: [sales.id],
});

describe('S000-10 S003-21 +c9 what uses certificates and is kept elsewhere', () => {
  test('is recorded, found, changed and deleted, and all of it is audited', async () => {
    const wifi = await made<Consumer>('/consumers', office());
    expect(wifi).toMatchObject({
      kind: 'wifi',
      profiles: [{ displayName: 'Identity' }, { displayName: 'Root' }],
      groups: [{ name: 'Sales' }],
      version: 1,
    });
    await made<Consumer>('/consumers', { ...office(), kind: 'vpn', name: 'Branch', profileIds: [root.id] });
    const names = async (query: string) =>
      (await reader.get(`/consumers${query}`)).json().items.map(({ name }: Consumer) => name);
    expect(await names('')).toEqual(['Branch', 'Office']);
    expect(await names(`?profile=${identity.id}`)).toEqual(['Office']);
    expect(await names('?kind=vpn&kind=email')).toEqual(['Branch']);
    expect(await names('?search=OFF&sort=-name')).toEqual(['Office']);
    expect((await reader.get(`/consumers?profile=${identity.id}`)).json().items).toEqual([
      (await reader.get(`/consumers/${wifi.id}`)).json(),
    ]);

    const body = { name: 'Head office', groupIds: [] };
    const changed = await manager.patch(`/consumers/${wifi.id}`, { version: 1, body });
    expect(changed.json()).toMatchObject({
      name: 'Head office',
      kind: 'wifi',
      profiles: [{}, {}],
      groups: [],
      version: 2,
    });
    expect(changed.headers.etag).toBe('"2"');
    const late = await manager.patch(`/consumers/${wifi.id}`, { version: 1, body: { name: 'Late' } });
    expect(late.json()).toMatchObject({ code: 'precondition.failed' });
    expect((await manager.delete(`/consumers/${wifi.id}`)).json()).toMatchObject({
      code: 'precondition.required',
    });
    expect((await manager.delete(`/consumers/${wifi.id}`, { version: 2 })).statusCode).toBe(204);
    expect((await reader.get(`/consumers/${wifi.id}`)).json()).toMatchObject({ code: 'consumer.not-found' });
    const audit = await it.db.audit.findMany({
      where: { subjectId: wifi.id },
      select: { action: true, before: true, after: true },
      orderBy: { no: 'asc' },
    });
    expect(audit).toMatchObject([
      { action: 'consumer.create', after: { profiles: ['Identity', 'Root'], groups: ['Sales'] } },
      { action: 'consumer.change', before: { name: 'Office' }, after: { name: 'Head office', groups: [] } },
      { action: 'consumer.delete', before: { name: 'Head office' } },
    ]);
  });

  test.each([
    ['no name', { name: ' ' }, 'request.invalid', '/name'],
    ['another kind', { kind: 'printer' }, 'request.invalid', '/kind'],
    ['no profile', { profileIds: [] }, 'request.invalid', '/profileIds'],
    ['a profile that is unknown', { profileIds: [crypto.randomUUID()] }, 'consumer.invalid', '/profileIds/0'],
    ['a group that is unknown', { groupIds: [crypto.randomUUID()] }, 'consumer.invalid', '/groupIds/0'],
  ])('with %s is refused at its place, and nothing is saved', async (_what, wrong, code, at) => {
    const reply = await manager.post('/consumers', { body: { ...office(), ...wrong } });
    expect(reply.json()).toMatchObject({ code, findings: [{ at }] });
    expect(await it.db.consumer.count()).toBe(0);
  });

  test('keeps a profile that it uses from being deleted, and is named', async () => {
    const wifi = await made<Consumer>('/consumers', office());
    const refused = await manager.delete(`/profiles/${identity.id}`, { version: 1 });
    expect(refused.json()).toMatchObject({
      code: 'profile.has-consumers',
      status: 409,
      detail: expect.stringContaining('Wi-Fi “Office”'),
      facts: { count: 1, consumers: [{ id: wifi.id, name: 'Office', kind: 'wifi' }] },
    });
    expect((await reader.get(`/profiles/${identity.id}`)).statusCode).toBe(200);
  });

  test('names groups that were deleted, until they are taken out, and is told of as broken', async () => {
    const lab = await made<Group>('/groups', { name: 'Lab' });
    const wifi = await made<Consumer>('/consumers', { ...office(), groupIds: [lab.id, sales.id] });
    const renamed = await manager.put(`/groups/${lab.id}`, { body: { name: 'Laboratory' }, version: 1 });
    await manager.delete(`/groups/${lab.id}`, { version: renamed.json().version });
    const path = `/consumers/${wifi.id}`;
    const found = (await reader.get(path)).json<Consumer>();
    expect(found).toMatchObject({ groups: [{ name: 'Sales' }], deletedGroups: ['Laboratory'], version: 2 });
    expect((await reader.get('/consumers')).json().items).toEqual([found]);
    const findings = async () => {
      const body = { kind: 'trusted.ios', profileId: root.id, assignments: [] };
      const told = (await manager.post('/targets:count', { body })).json().findings;
      return told.filter(({ code }: { code: string }) => code === 'consumerGroupDeleted');
    };
    const message =
      'Wi-Fi “Office” went to group Laboratory, which was deleted. Choose another group for it, or take this one out.';
    expect(await findings()).toEqual([{ code: 'consumerGroupDeleted', level: 'warning', message }]);
    const change = async (body: object, version: number) =>
      (await manager.patch(path, { body, version })).json();
    expect(await change({ groupIds: [] }, 2)).toMatchObject({ groups: [], deletedGroups: ['Laboratory'] });
    expect(await change({ deletedGroups: ['Laboratory', 'Invented'] }, 3)).toMatchObject({
      deletedGroups: ['Laboratory'],
    });
    expect(await change({ deletedGroups: [] }, 4)).toMatchObject({ deletedGroups: [] });
    expect(await findings()).toEqual([]);
  });

  test('is told while one assigns: who is missed, and by how many devices', async () => {
    await made<Consumer>('/consumers', office());
    const consumers = async (assignments: object[]) => {
      const body = { kind: 'trusted.ios', profileId: root.id, assignments };
      const { findings } = (await manager.post('/targets:count', { body })).json();
      return findings.filter(({ code }: { code: string }) => code === 'consumerUncovered');
    };
    const toSales = { mode: 'include', target: 'group', groupId: sales.id };
    expect(await consumers([])).toMatchObject([
      {
        code: 'consumerUncovered',
        level: 'warning',
        message:
          'Wi-Fi “Office” goes to group Sales, which this profile does not reach: all 2 devices of that group. Assign both alike.',
        counted: { devices: 2, of: 2 },
      },
    ]);
    expect(await consumers([{ mode: 'include', target: 'allUsers' }])).toMatchObject([
      { level: 'warning', counted: { devices: 1, of: 2 } },
    ]);
    expect(await consumers([toSales])).toEqual([]);
  });
});
