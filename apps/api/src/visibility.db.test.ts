import { randomUUID } from 'node:crypto';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from './evaluation/evaluator.ts';
import { routesOf } from './plugins/access.ts';
import { iosDraft } from './profiles/sample-drafts.ts';

/** Spec 4.4: somebody with some of the scope tags, beside somebody with all of them. */
let it: TestApp;
let all: Person;
let some: Person;
let theirs: Profile;
let others: Profile;
let certificate: Awaited<ReturnType<typeof makeCertificate>>;
beforeAll(async () => {
  it = await openApp();
  const at = it.now();
  for (const id of ['7', '8']) {
    const named = { name: id, nameKey: id, createdAt: at, modifiedAt: at };
    await it.db.scopeTag.create({ data: { id, ...named } });
  }
  all = await it.person('administrator', 'profileManager');
  some = await it.person('administrator', 'profileManager');
  await it.db.account.update({ where: { no: some.no }, data: { scopeTags: ['7', '8'] } });
  certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  [theirs, others] = [await profileOf(some, 'Theirs'), await profileOf(all, 'Others')];
  while (await evaluateNext(it));
});
afterAll(() => it.close());

async function made<Made>(by: Person, path: string, body: object): Promise<Made> {
  const reply = await by.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profileOf(by: Person, displayName: string): Promise<Profile> {
  const profiles = [iosDraft(certificate, { displayName })];
  const assignments = [{ mode: 'include', target: 'allDevices' }];
  const reply = await made<{ profiles: [Profile] }>(by, '/profiles', { profiles, assignments });
  return reply.profiles[0];
}

async function namesIn(by: Person, path: string, name: (item: never) => unknown): Promise<unknown[]> {
  const reply = await by.get(path);
  expect(reply.statusCode, reply.body).toBe(200);
  const { items, value } = reply.json<{ items?: never[]; value?: never[] }>();
  return (items ?? value ?? []).map(name);
}

describe('+c7 spec 4.4 lists hold what one sees', () => {
  test.each(['/profiles', '/profiles/graph', '/profiles/graph?withRoots=true'])('%s', async (path) => {
    const name = ({ displayName }: { displayName: string }) => displayName;
    expect(await namesIn(some, path, name)).toEqual(['Theirs']);
    expect(new Set(await namesIn(all, path, name))).toEqual(new Set(['Others', 'Theirs']));
  });

  test('the CSV, and a file of named profiles', async () => {
    const csv = (await some.get('/profiles/export')).body;
    expect([csv.includes('Theirs'), csv.includes('Others')]).toEqual([true, false]);
    const named = await some.get(`/profiles/graph?id=${theirs.id}&id=${others.id}`);
    expect(named.json().value.map(({ id }: Profile) => id)).toEqual([theirs.id]);
  });

  test('what a device gets', async () => {
    const device = await made<{ id: string }>(all, '/devices', { family: 'ios', name: 'Phone' });
    while (await evaluateNext(it));
    const name = ({ profile }: { profile: { displayName: string } }) => profile.displayName;
    const path = `/devices/${device.id}/profiles`;
    expect(await namesIn(some, path, name)).toEqual(['Theirs']);
    expect(await namesIn(all, path, name)).toEqual(['Others', 'Theirs']);
  });

  test('filters, and the profiles that use one', async () => {
    const rule = '(device.deviceName -eq "x")';
    const shared = await made<{ id: string }>(some, '/filters', { name: 'Ours', platform: 'iOS', rule });
    await made(all, '/filters', { name: 'Not ours', platform: 'iOS', rule });
    const name = (filter: { name: string }) => filter.name;
    expect(await namesIn(some, '/filters', name)).toEqual(['Ours']);
    expect(await namesIn(all, '/filters', name)).toEqual(['Not ours', 'Ours']);
    for (const { id } of [theirs, others]) {
      const assignments = [
        { mode: 'include', target: 'allDevices', filterId: shared.id, filterMode: 'include' },
      ];
      const path = `/profiles/${id}/assignments`;
      const { version } = (await all.get(path)).json();
      expect((await all.put(path, { version, body: { assignments } })).statusCode).toBe(200);
    }
    const profile = (use: { profile: { displayName: string } }) => use.profile.displayName;
    expect(await namesIn(some, `/filters/${shared.id}/assignments`, profile)).toEqual(['Theirs']);
  });
});

test('spec 4.4 whatever is asked of one profile or filter that one does not see, there is none', async () => {
  const rule = '(device.deviceName -eq "x")';
  const hidden = await made<{ id: string }>(all, '/filters', { name: 'Hidden', platform: 'iOS', rule });
  const device = await made<{ id: string }>(all, '/devices', { family: 'ios', name: 'Tablet' });
  const routes = routesOf(it.app).filter(({ url }) => /^\/api\/v1\/(profiles|filters)\/:id/.test(url));
  expect(routes.length).toBeGreaterThan(12);
  for (const { method, url } of routes.filter((route) => route.method !== 'HEAD')) {
    const path = url.replace('/api/v1', '');
    const id = path.startsWith('/filters') ? hidden.id : others.id;
    const call = some[method.toLowerCase() as 'get'];
    const body = ['GET', 'DELETE'].includes(method) ? undefined : {};
    const reply = await call(path.replace(':id', id).replace(':deviceId', device.id), {
      version: 1,
      ...(body ? { body } : {}),
    });
    expect([method, path, reply.statusCode]).toEqual([method, path, 404]);
    const gone = await call(path.replace(':id', randomUUID()).replace(':deviceId', device.id), {
      version: 1,
      ...(body ? { body } : {}),
    });
    // Who asks for what is nowhere reads the same.
    expect({ ...gone.json(), requestId: '' }).toEqual({ ...reply.json(), requestId: '' });
    expect(reply.json().code).toMatch(/^(?:profile|filter)\.not-found$/);
  }
  expect((await some.get(`/profiles/${theirs.id}`)).statusCode).toBe(200);
  expect((await all.get(`/profiles/${theirs.id}`)).statusCode).toBe(200);
});

test('spec 4.4 what somebody makes has their tags, and an import gives no other', async () => {
  const stored = await it.db.profile.findMany({ orderBy: { no: 'asc' }, select: { scopeTags: true } });
  expect(stored.map(({ scopeTags }) => scopeTags)).toEqual([['7', '8'], ['0']]);
  const object = (await some.get(`/profiles/${theirs.id}/export`)).json();
  await it.db.profile.deleteMany();
  for (const [tags, expected] of [
    [['8', '9'], ['8']],
    [['9'], ['7', '8']],
  ]) {
    const body = JSON.stringify({ ...object, roleScopeTagIds: tags });
    await some.post('/profiles/import?dryRun=false', {
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(await it.db.profile.findFirst({ select: { scopeTags: true } })).toEqual({ scopeTags: expected });
    await it.db.profile.deleteMany();
  }
});
