import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateNext } from '../../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let root: Profile;
const devices: Device[] = [];

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const sent = { kind: 'trusted.ios', displayName: 'Root', settings: { certificate } };
  [root] = (await made<{ profiles: [Profile] }>('/profiles', { profiles: [sent] })).profiles;
  for (const name of ['iPad 1', 'iPad 2', 'iPhone 3']) {
    devices.push(await made<Device>('/devices', { family: 'ios', name, model: name.split(' ')[0] }));
  }
  for (const name of ['Anna', 'Bert', 'Carl']) {
    const department = name === 'Carl' ? 'Law' : 'Sales';
    await made('/people', { upn: `${name}@contoso.com`, name, department });
  }
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function assign(...assignments: object[]): Promise<void> {
  const { version } = (await manager.get(`/profiles/${root.id}/assignments`)).json();
  const reply = await manager.put(`/profiles/${root.id}/assignments`, { body: { assignments }, version });
  expect(reply.statusCode, reply.body).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

async function asked(path: string, body: object) {
  const reply = await manager.post(path, { body });
  return { status: reply.statusCode, ...reply.json() };
}

test('S002-70 a rule tells whom it would hold, page by page, before there is a group', async () => {
  const people = { rule: 'user.department -eq "sales"', limit: 1 };
  const first = await asked('/groups:preview', people);
  expect(first).toMatchObject({
    about: 'user',
    of: 3,
    total: { count: 2, exact: true },
    items: [{ name: 'Anna' }],
  });
  const second = await asked('/groups:preview', { ...people, cursor: first.next });
  expect(second).toMatchObject({ items: [{ name: 'Bert', department: 'Sales' }], next: null });
  expect(await asked('/groups:preview', { rule: 'device.model -eq "iPad"', search: 'pad 2' })).toMatchObject({
    about: 'device',
    of: 3,
    items: [{ name: 'iPad 2', family: 'ios' }],
  });
  expect(await asked('/groups:preview', { rule: 'device.model -eq' })).toMatchObject({
    status: 422,
    code: 'group.rule-invalid',
    findings: [{ at: expect.stringMatching(/^\/rule#char=/) }],
  });
});

test('a group names the profiles that are assigned to it or keep it out, and what its end would do', async () => {
  const rule = 'device.model -eq "iPad"';
  const pads = await made<Group>('/groups', { name: 'Pads', rule });
  const kiosks = await made<Group>('/groups', { name: 'Kiosks' });
  const add = { devices: [devices[1]?.id] };
  expect((await manager.post(`/groups/${kiosks.id}/members`, { body: { add } })).statusCode).toBe(200);
  const filter = await made<{ id: string }>('/filters', { name: 'Pads only', platform: 'iOS', rule });
  await assign(
    { mode: 'include', target: 'group', groupId: pads.id, filterId: filter.id, filterMode: 'include' },
    { mode: 'exclude', target: 'group', groupId: kiosks.id },
  );
  const assignmentsOf = async ({ id }: Group) => (await manager.get(`/groups/${id}/assignments`)).json();
  const profile = { id: root.id, displayName: 'Root', type: 'trusted', platform: 'ios' };
  const filtered = { filter: { id: filter.id, name: 'Pads only' }, filterMode: 'include' };
  expect(await assignmentsOf(pads)).toMatchObject({ items: [{ profile, mode: 'include', ...filtered }] });
  expect(await assignmentsOf(kiosks)).toMatchObject({ items: [{ profile, mode: 'exclude', filter: null }] });

  const ended = await asked(`/groups/${pads.id}/what-if`, { fields: null });
  expect(ended).toMatchObject({
    devices: 1,
    profiles: [{ id: root.id, outcomes: [{ outcome: 'loses', count: 1 }] }],
    items: [{ device: { name: 'iPad 1' } }],
  });
  expect(await asked(`/groups/${kiosks.id}/what-if`, { fields: null })).toMatchObject({
    devices: 1,
    profiles: [{ outcomes: [{ outcome: 'gains', count: 1 }] }],
  });
  const path = `/groups/${kiosks.id}/members:what-if`;
  expect(await asked(path, { remove: add })).toMatchObject({
    devices: 1,
    profiles: [{ id: root.id, outcomes: [{ outcome: 'gains', count: 1 }] }],
    items: [{ device: { name: 'iPad 2' } }],
  });
  expect(await asked(path, { add: { devices: [devices[0]?.id] } })).toMatchObject({
    devices: 1,
    profiles: [{ outcomes: [{ outcome: 'loses', count: 1 }] }],
  });
  expect(await asked(path, { add })).toMatchObject({ devices: 0, profiles: [] });
  for (const [question, body] of [
    [path, { remove: add }],
    [`/groups/${pads.id}/what-if`, { fields: null }],
  ] as const) {
    const file = await manager.post(`${question}-export`, { body });
    expect(file.body.trim().split('\n')).toEqual([
      'device,deviceId,profile,profileId,outcome,cause',
      expect.stringMatching(/^iPad \d,.*,Root,/),
    ]);
  }
  expect(await asked(`/groups/${pads.id}/members:what-if`, { add })).toMatchObject({
    code: 'group.has-rule',
  });
  expect((await manager.get(`/groups/${kiosks.id}`)).json()).toMatchObject({ devices: { count: 1 } });
  expect((await it.pool.query('select from evaluation_queue')).rowCount).toBe(0);
  const fields = { name: pads.name, rule: 'device.model -eq "iPhone"' };
  // The filter still wants an iPad: one device goes, and the other is not applicable.
  expect(await asked(`/groups/${pads.id}/what-if`, { fields })).toMatchObject({ devices: 2 });
  expect(await asked(`/groups/${pads.id}/what-if`, { fields: { ...fields, rule: '(' } })).toMatchObject({
    code: 'group.rule-invalid',
  });
  expect((await manager.get(`/groups/${pads.id}`)).json()).toMatchObject({ rule, version: pads.version });
  expect((await manager.delete(`/groups/${pads.id}`, { version: pads.version })).statusCode).toBe(204);
  expect((await manager.get(`/profiles/${root.id}/assignments`)).json().assignments[0]).toMatchObject({
    group: null,
    deletedGroup: 'Pads',
  });
  expect(await assignmentsOf(pads)).toMatchObject({ code: 'group.not-found' });
});
