import { randomUUID } from 'node:crypto';
import type { Filter } from '@countersign/contract/filters';
import type { Profile } from '@countersign/contract/profiles';
import type { TaggingResult } from '@countersign/contract/scope-tags';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { iosDraft } from '../profiles/sample-drafts.ts';

let it: TestApp;
let all: Person;
let some: Person;
let certificate: Awaited<ReturnType<typeof makeCertificate>>;
let one: Profile;
let other: Profile;

beforeAll(async () => {
  it = await openApp();
  all = await it.person('profileManager');
  some = await it.person('profileManager');
  const at = it.now();
  for (const id of ['7', '8'])
    await it.db.scopeTag.create({
      data: { id, name: `Tag ${id}`, nameKey: id, createdAt: at, modifiedAt: at },
    });
  await it.db.account.update({ where: { no: some.no }, data: { scopeTags: ['7'] } });
  certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany();
  await it.db.filter.deleteMany();
  [one, other] = [await profile('One'), await profile('Other')];
});

async function profile(displayName: string): Promise<Profile> {
  const reply = await all.post('/profiles', { body: { profiles: [iosDraft(certificate, { displayName })] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ profiles: [Profile] }>().profiles[0];
}

async function filter(name: string): Promise<Filter> {
  const body = { name, platform: 'iOS', rule: '(device.deviceName -eq "x")', description: 'Kept' };
  const reply = await all.post('/filters', { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

type Seen = { id: string; version: number };
const seen = ({ id, version }: Seen) => ({ id, version });

async function give(
  by: Person,
  path: string,
  body: { items: Seen[]; add?: string[]; remove?: string[] },
): Promise<TaggingResult['results']> {
  const reply = await by.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<TaggingResult>().results;
}

const tagsOf = async (path: string) => (await all.get(path)).json<{ scopeTags: string[] }>().scopeTags;

describe('spec 4.4 scope tags are given to several at once', () => {
  test('each is a change of its own: version, history, audit; devices do not notice', async () => {
    const results = await give(all, '/profiles:scope-tags', {
      items: [one, other].map(seen),
      add: ['7', '8'],
      remove: ['0'],
    });
    expect(results).toEqual([one, other].map(({ id }) => ({ id, version: 2, problem: null })));
    const now = (await all.get(`/profiles/${one.id}`)).json<Profile>();
    expect(now).toMatchObject({ scopeTags: ['7', '8'], version: 2, generation: 1, displayName: 'One' });
    const { items } = (await all.get(`/profiles/${one.id}/history`)).json();
    expect(items.map(({ effect }: { effect: string }) => effect)).toEqual(['none', 'created']);
    const rows = await it.db.audit.findMany({ where: { action: 'profile.change' }, orderBy: { no: 'asc' } });
    expect(rows.map(({ subjectId }) => subjectId)).toEqual([one.id, other.id]);
    expect(rows[0]).toMatchObject({ before: { scopeTags: ['0'] }, after: { scopeTags: ['7', '8'] } });
  });

  test('filters too, with all else as it was', async () => {
    const narrow = await filter('Narrow');
    const results = await give(all, '/filters:scope-tags', { items: [seen(narrow)], add: ['8'] });
    expect(results).toEqual([{ id: narrow.id, version: 2, problem: null }]);
    const { name, description, rule } = narrow;
    expect((await all.get(`/filters/${narrow.id}`)).json()).toMatchObject({
      name,
      description,
      rule,
      scopeTags: ['0', '8'],
    });
    expect(await it.db.audit.count({ where: { action: 'filter.change' } })).toBe(1);
  });

  test('what has them already stays as it is', async () => {
    const before = await it.db.audit.count();
    expect(
      await give(all, '/profiles:scope-tags', { items: [seen(one)], add: ['0'], remove: ['8'] }),
    ).toEqual([{ id: one.id, version: 1, problem: null }]);
    expect(await it.db.audit.count()).toBe(before);
  });

  test('one that was changed or deleted meanwhile says so, and keeps none of the others from it', async () => {
    const gone = randomUUID();
    const items = [{ id: other.id, version: 7 }, { id: gone, version: 1 }, seen(one)];
    const results = await give(all, '/profiles:scope-tags', { items, add: ['7'] });
    expect(results).toMatchObject([
      { id: other.id, version: null, problem: { code: 'precondition.failed' } },
      { id: gone, version: null, problem: { code: 'profile.not-found' } },
      { id: one.id, version: 2, problem: null },
    ]);
    expect(await tagsOf(`/profiles/${other.id}`)).toEqual(['0']);
    const [stale] = await give(all, '/filters:scope-tags', { items: [{ id: gone, version: 1 }], add: ['7'] });
    expect(stale?.problem?.code).toBe('filter.not-found');
  });

  test('nobody takes the last one away, gives what they do not have, or reaches what they do not see', async () => {
    const items = [seen(one)];
    const [bare] = await give(all, '/profiles:scope-tags', { items, remove: ['0'] });
    expect(bare?.problem).toMatchObject({
      code: 'scope-tag.not-given',
      detail: expect.stringContaining('Leave at least one scope tag'),
    });
    const [unknown] = await give(all, '/profiles:scope-tags', { items, add: ['99'] });
    expect(unknown?.problem?.detail).toContain('There is no scope tag 99');
    const [unseen] = await give(some, '/profiles:scope-tags', { items, add: ['7'] });
    expect(unseen?.problem?.code).toBe('profile.not-found');
    const [shared] = await give(all, '/profiles:scope-tags', { items, add: ['7'] });
    const again = [{ id: one.id, version: shared?.version ?? 0 }];
    const [beyond] = await give(some, '/profiles:scope-tags', { items: again, add: ['8'] });
    expect(beyond?.problem?.detail).toContain('You do not have “Tag 8”');
    const [blind] = await give(some, '/profiles:scope-tags', { items: again, remove: ['7'] });
    expect(blind?.problem?.detail).toContain('you would see it no more');
    expect(await tagsOf(`/profiles/${one.id}`)).toEqual(['0', '7']);
  });

  test('what asks for nothing, or for both, is refused whole', async () => {
    const items = [seen(one)];
    for (const body of [
      { items },
      { items: [], add: ['7'] },
      { items, add: ['7'], remove: ['7'] },
      { items: [{ id: one.id }], add: ['7'] },
      { items, add: ['seven'] },
    ])
      expect((await all.post('/profiles:scope-tags', { body })).statusCode).toBe(400);
    const reader = await it.person('reader');
    expect((await reader.post('/profiles:scope-tags', { body: { items, add: ['7'] } })).statusCode).toBe(403);
    expect(await tagsOf(`/profiles/${one.id}`)).toEqual(['0']);
  });
});
