import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import type { Person, TestApp } from '@countersign/testkit/app';
import { backends, until } from '@countersign/testkit/evaluators';
import { rowCounts } from '@countersign/testkit/row-counts';
import { type Office, exclude, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let office: Office;
let it: TestApp;
let manager: Person;
let root: Profile;
let staff: Group;
let lab: Group;
let janes: Device;
beforeAll(async () => {
  office = await openOffice();
  ({ it, manager, root, staff, lab, janes } = office);
});
afterAll(() => office.it.close());

describe('assigning', () => {
  test('S000-33 S002-70 groups of people and of devices get a profile, others are left out', async () => {
    const assigned = await office.assign(include(staff), exclude(lab));
    expect(assigned.assignments).toMatchObject([
      { mode: 'include', target: 'group', group: { name: 'Staff' }, filter: null, filterMode: 'none' },
      { mode: 'exclude', target: 'group', group: { name: 'Lab' } },
    ]);
    const said = { byName: expect.stringMatching(/./u), at: it.now().toISOString() };
    expect([assigned.assigned, (await manager.get(office.path)).json().assigned]).toEqual([said, said]);
    expect(await office.devices()).toEqual(["Jane's phone pending notDelivered"]);
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
    const { version } = await office.assign(include(staff));
    expect(await office.devices()).toEqual([
      "Jane's phone pending notDelivered",
      'Kiosk pending notDelivered',
    ]);
    const path = office.path;
    const late = await manager.put(path, { body: { assignments: [] }, version: version - 1 });
    expect(late.json()).toMatchObject({ code: 'precondition.failed' });
    expect((await manager.put(path, { body: { assignments: [] } })).json()).toMatchObject({
      code: 'precondition.required',
    });
    expect((await office.assign()).assignments).toEqual([]);
    expect(await office.devices()).toEqual([]);
  });

  test('a group that is deleted stays to be seen, and reaches nobody', async () => {
    const gone = await office.made<Group>('/groups', { name: 'Gone' });
    await office.members(gone, { devices: [janes.id] });
    await office.assign(include(gone));
    expect(await office.devices()).toEqual(["Jane's phone pending notDelivered"]);
    const { version } = (await manager.get(`/groups/${gone.id}`)).json();
    expect((await manager.delete(`/groups/${gone.id}`, { version })).statusCode).toBe(204);
    await office.evaluated();
    expect((await office.assignments()).assignments).toMatchObject([{ group: null, deletedGroup: 'Gone' }]);
    expect(await office.devices()).toEqual([]);
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
    const before = await office.assign(include(staff));
    const reply = await manager.put(office.path, {
      body: { assignments: [exclude(lab), wrong] },
      version: before.version,
    });
    expect(reply.json()).toMatchObject({
      code,
      findings: [{ at: expect.stringMatching(/^\/assignments\/1\//) }],
    });
    expect(await office.assignments()).toEqual(before);
  });

  test('a filter that is deleted at the same moment is told, and nothing is saved', async () => {
    const rule = '(device.manufacturer -eq "Contoso")';
    const filter = await office.made<{ id: string }>('/filters', { name: 'Going', platform: 'iOS', rule });
    const before = await office.assign(include(staff));
    const client = await it.pool.connect();
    try {
      await client.query('begin');
      await client.query('delete from filter where id = $1', [filter.id]);
      const narrowed = { ...include(staff), filterId: filter.id, filterMode: 'include' };
      const saving = manager.put(office.path, {
        body: { assignments: [narrowed] },
        version: before.version,
      });
      await until(async () => (await backends(it.pool, `wait_event_type = 'Lock'`)).length > 0);
      await client.query('commit');
      expect((await saving).json()).toMatchObject({ status: 409, code: 'request.raced' });
    } finally {
      client.release();
    }
    expect(await office.assignments()).toEqual(before);
  });

  test('ids are known in capital letters too', async () => {
    const assigned = await office.assign({ ...include(staff), groupId: staff.id.toUpperCase() });
    expect(assigned.assignments).toMatchObject([{ group: { id: staff.id } }]);
    const path = `/groups/${staff.id.toUpperCase()}/members`;
    const add = { devices: [janes.id.toUpperCase()] };
    expect((await manager.post(path, { body: { add } })).json()).toMatchObject({ unknown: [] });
    await manager.post(path, { body: { remove: add } });
  });

  test('a profile that lacks its root cannot be assigned', async () => {
    await it.db.profile.update({ where: { id: root.id }, data: { complete: false } });
    const { version } = await office.assignments();
    const reply = await manager.put(office.path, {
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
    const { profiles } = await office.made<{ profiles: [Profile] }>('/profiles', {
      profiles: [scep('With groups')],
      assignments: [include(staff), exclude(lab)],
    });
    const assigned = await manager.get(`/profiles/${profiles[0].id}/assignments`);
    expect(assigned.json()).toMatchObject({
      assignments: [{ group: { name: 'Staff' } }, { mode: 'exclude', group: { name: 'Lab' } }],
      version: 1,
    });
    await office.evaluated();
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
    const before = await rowCounts(it.pool);
    const reply = await manager.post('/profiles', {
      body: { profiles: [scep('Half')], assignments: [include(staff), wrong] },
    });
    expect(reply.json()).toMatchObject({
      code: 'assignment.invalid',
      findings: [{ at: '/assignments/1/groupId', code: 'groupMissing' }],
    });
    expect(await rowCounts(it.pool)).toEqual(before);
  });

  test('a profile that is deleted is wanted nowhere any more', async () => {
    const { profiles } = await office.made<{ profiles: [Profile] }>('/profiles', {
      profiles: [scep('Short')],
      assignments: [include(staff)],
    });
    await office.evaluated();
    expect((await manager.delete(`/profiles/${profiles[0].id}`, { version: 1 })).statusCode).toBe(204);
    await office.evaluated();
    const { no } = await it.db.profile.findUniqueOrThrow({ where: { id: profiles[0].id } });
    expect(await it.db.profileDevice.count({ where: { profileNo: no } })).toBe(0);
  });
});
