import type { Group } from '@countersign/contract/groups';
import type { ProfileSummary } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
});
afterAll(() => it.close());

async function group(name: string): Promise<Group> {
  return (await manager.post('/groups', { body: { name } })).json();
}

const included = ({ id }: Group) => ({ mode: 'include', target: 'group', groupId: id });
const excluded = ({ id }: Group) => ({ mode: 'exclude', target: 'group', groupId: id });

async function create(displayName: string, assignments: object[]): Promise<void> {
  const certificate = sentCertificate(await makeCertificate({ subject: displayName, ca: true }));
  const profiles = [{ kind: 'trusted.ios', displayName, settings: { certificate } }];
  const reply = await manager.post('/profiles', { body: { profiles, assignments } });
  expect(reply.statusCode, reply.body).toBe(201);
}

async function listed(query: string): Promise<ProfileSummary[]> {
  const reply = await manager.get(`/profiles${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().items;
}

async function names(query: string): Promise<string[]> {
  return (await listed(query)).map(({ displayName }) => displayName);
}

test('+c1 X25 S001-20 the list tells who is assigned, to whom, and with which scope tags', async () => {
  const groups = await Promise.all(['A', 'B', 'C', 'D', 'E', 'F', 'Not'].map(group));
  const not = groups.pop();
  if (!not) throw new Error('no group was made');
  await create('Everybody', [{ mode: 'include', target: 'allUsers' }]);
  await create('Many', [...groups.map(included), excluded(not)]);
  await create('Nobody', []);
  const [everybody, many, nobody] = await listed('?sort=displayName');
  expect(everybody).toMatchObject({
    assigned: { count: 1, first: [{ target: 'allUsers', group: null }], deletedGroups: [] },
    scopeTags: ['0'],
  });
  expect(many?.assigned.count).toBe(6);
  expect(many?.assigned.first.map((line) => line.group)).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(nobody?.assigned).toEqual({ count: 0, first: [], deletedGroups: [] });
  expect(await names('?assigned=yes')).toEqual(['Everybody', 'Many']);
  expect(await names('?assigned=no')).toEqual(['Nobody']);
  expect(await names('?assigned=no&assigned=yes&sort=-displayName')).toEqual(['Nobody', 'Many', 'Everybody']);
  expect((await manager.get('/profiles?assigned=perhaps')).json()).toMatchObject({ code: 'request.invalid' });
});

test('+c1 an assignment whose group was deleted is told by the name that the group had', async () => {
  const gone = await group('Gone');
  const spared = await group('Spared');
  await create('Broken', [included(gone), excluded(spared)]);
  expect(await names('?assigned=deletedGroup')).toEqual([]);
  for (const { id, version } of [gone, spared])
    expect((await manager.delete(`/groups/${id}`, { version })).statusCode).toBe(204);
  const [broken] = await listed('?assigned=deletedGroup');
  expect(broken).toMatchObject({
    displayName: 'Broken',
    assigned: {
      count: 1,
      first: [{ target: 'group', group: 'Gone' }],
      deletedGroups: ['Gone', 'Spared'],
    },
  });
});
