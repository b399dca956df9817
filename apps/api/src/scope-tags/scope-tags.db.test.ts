import type { ScopeTag } from '@countersign/contract/scope-tags';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iosDraft } from '../profiles/sample-drafts.ts';

let it: TestApp;
let admin: Person;
let scoped: Person;
let north: ScopeTag;
let south: ScopeTag;
let certificate: Awaited<ReturnType<typeof makeCertificate>>;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator', 'pkiAdministrator');
  north = await tag('North');
  south = await tag('South');
  scoped = await it.person('administrator');
  await it.db.account.update({ where: { no: scoped.no }, data: { scopeTags: [north.id] } });
  certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
});
afterAll(() => it.close());

async function tag(name: string, description = ''): Promise<ScopeTag> {
  const reply = await admin.post('/scope-tags', { body: { name, description } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(by: Person, displayName: string, more: object = {}) {
  return by.post('/profiles', { body: { profiles: [iosDraft(certificate, { displayName })], ...more } });
}

async function made(by: Person, displayName: string, more: object = {}): Promise<Profile> {
  const reply = await profile(by, displayName, more);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0];
}

const codesOf = (reply: { json: () => { code: string; findings?: { at: string; code: string }[] } }) => {
  const { code, findings = [] } = reply.json();
  return [code, ...findings.map((finding) => `${finding.at} ${finding.code}`)];
};

describe('spec 4.4 the registry', () => {
  test('Default is there from the start, has the id that Graph gives it, and stays', async () => {
    const { items } = (await admin.get('/scope-tags')).json();
    expect(items.map(({ name, id, builtIn }: ScopeTag) => [name, builtIn, id === '0'])).toEqual([
      ['Default', true, true],
      ['North', false, false],
      ['South', false, false],
    ]);
    const change = { version: 1, body: { name: 'Mine' } };
    expect(codesOf(await admin.put('/scope-tags/0', change))).toEqual(['scope-tag.built-in']);
    expect(codesOf(await admin.delete('/scope-tags/0', { version: 1 }))).toEqual(['scope-tag.built-in']);
  });

  test('a new name changes nothing but the name, names the version and is in the audit log', async () => {
    const west = await tag('West', 'Offices in the west');
    const own = await made(admin, 'Of the west', { scopeTags: [west.id] });
    const path = `/scope-tags/${west.id}`;
    expect((await admin.put(path, { body: { name: 'Far west' } })).statusCode).toBe(428);
    expect((await admin.put(path, { version: 2, body: { name: 'Far west' } })).statusCode).toBe(412);
    const reply = await admin.put(path, { version: 1, body: { name: 'Far west' } });
    expect(reply.json()).toMatchObject({ id: west.id, name: 'Far west', version: 2, profiles: 1 });
    expect((await admin.get(`/profiles/${own.id}`)).json().scopeTags).toEqual([west.id]);
    const audited = (await admin.get('/audit?action=scope-tag.change')).json().items;
    expect(audited).toMatchObject([{ subject: { id: west.id, name: 'Far west' } }]);
  });

  test.each([
    ['NORTH', 'scope-tag.taken'],
    ['default', 'scope-tag.taken'],
    ['', 'request.invalid'],
  ])('a second “%s” is refused', async (name, code) => {
    const reply = await admin.post('/scope-tags', { body: { name } });
    expect(codesOf(reply)).toEqual([code, expect.stringMatching(/^\/name /)]);
  });

  test('one that something has is not deleted, and says what has it', async () => {
    const east = await tag('East');
    const own = await made(admin, 'Of the east', { scopeTags: [east.id] });
    const filter = { name: 'East', platform: 'iOS', rule: '(device.deviceName -eq "x")' };
    await admin.post('/filters', { body: { ...filter, scopeTags: [east.id, '0'] } });
    const refused = await admin.delete(`/scope-tags/${east.id}`, { version: 1 });
    expect(refused.json()).toMatchObject({
      code: 'scope-tag.in-use',
      detail: '1 profile, 1 filter have it. Give them another one first.',
      facts: { counts: { profiles: 1, filters: 1, accounts: 0 }, profiles: ['Of the east'] },
    });
    await it.db.filter.deleteMany({ where: { name: 'East' } });
    await admin.delete(`/profiles/${own.id}`, { version: own.version });
    expect((await admin.delete(`/scope-tags/${east.id}`, { version: 1 })).statusCode).toBe(204);
    expect((await admin.get(`/scope-tags/${east.id}`)).statusCode).toBe(404);
  });

  test('whoever sees a part reads it and changes nothing of it', async () => {
    expect((await scoped.get('/scope-tags')).statusCode).toBe(200);
    expect(codesOf(await scoped.post('/scope-tags', { body: { name: 'Mine' } }))).toEqual([
      'scope-tag.above-own',
    ]);
  });
});

describe('spec 4.4 what can be given', () => {
  test('new objects get the tags of whoever makes them, or Default, or those that are named', async () => {
    expect((await made(admin, 'A')).scopeTags).toEqual(['0']);
    expect((await made(scoped, 'B')).scopeTags).toEqual([north.id]);
    expect((await made(admin, 'C', { scopeTags: [south.id, north.id, south.id] })).scopeTags).toEqual([
      south.id,
      north.id,
    ]);
  });

  test.each([
    ['one that is not there', () => ['4711'], ['/scopeTags/0 unknown', '/scopeTags none-left']],
    ['one of others', () => [north.id, south.id], ['/scopeTags/1 not-held']],
    ['only that of others', () => ['0'], ['/scopeTags/0 not-held', '/scopeTags none-left']],
  ])('whoever is limited cannot give %s', async (_what, tags, findings) => {
    const reply = await profile(scoped, 'Refused', { scopeTags: tags() });
    expect(codesOf(reply)).toEqual(['scope-tag.not-given', ...findings]);
  });

  test('more than a hundred, none, and what is no number are refused', async () => {
    for (const scopeTags of [[], Array.from({ length: 101 }, (_, at) => String(at)), ['north']]) {
      expect((await profile(admin, 'Refused', { scopeTags })).json().code).toBe('request.invalid');
    }
  });

  test('a change of tags is a version that devices do not notice, and that a restored one leaves alone', async () => {
    const own = await made(admin, 'Moved');
    const patch = { version: own.version, body: { scopeTags: [north.id, south.id] } };
    const moved = (await admin.patch(`/profiles/${own.id}`, patch)).json();
    expect(moved).toMatchObject({ scopeTags: [north.id, south.id], version: 2, generation: own.generation });
    const { items } = (await admin.get(`/profiles/${own.id}/history`)).json();
    expect(items).toMatchObject([
      { version: 2, effect: 'none', scopeTags: [north.id, south.id] },
      { version: 1, scopeTags: ['0'] },
    ]);
    const restored = await admin.post(`/profiles/${own.id}/restore`, { version: 2, body: { version: 1 } });
    expect(restored.json().scopeTags).toEqual([north.id, south.id]);
  });

  test('of a profile shared with others, one neither takes theirs away nor the last of one’s own', async () => {
    const shared = await made(admin, 'Shared', { scopeTags: [north.id, south.id] });
    const change = (scopeTags: string[]) =>
      scoped.patch(`/profiles/${shared.id}`, { version: shared.version, body: { scopeTags } });
    expect(codesOf(await change([north.id]))).toEqual(['scope-tag.not-given', '/scopeTags not-held']);
    expect(codesOf(await change([south.id]))).toEqual(['scope-tag.not-given', '/scopeTags none-left']);
    expect((await change([north.id, south.id])).statusCode).toBe(200);
  });

  test('a filter keeps its tags unless somebody names others', async () => {
    const fields = { name: 'Tagged', platform: 'iOS', rule: '(device.deviceName -eq "x")' };
    const filter = (await scoped.post('/filters', { body: fields })).json();
    expect(filter.scopeTags).toEqual([north.id]);
    const put = async (version: number, more: object) =>
      (await admin.put(`/filters/${filter.id}`, { version, body: { ...fields, ...more } })).json().scopeTags;
    expect(await put(1, {})).toEqual([north.id]);
    expect(await put(2, { scopeTags: ['0'] })).toEqual(['0']);
    expect((await scoped.get(`/filters/${filter.id}`)).statusCode).toBe(404);
  });

  test('lists are narrowed to a tag', async () => {
    await made(admin, 'Only south', { scopeTags: [south.id] });
    const names = async (path: string) =>
      (await admin.get(path)).json().items.map(({ displayName }: Profile) => displayName);
    const found = await names(`/profiles?scopeTag=${south.id}`);
    expect(found).toEqual(expect.arrayContaining(['Only south', 'Shared']));
    expect(found).not.toContain('A');
    expect((await admin.get(`/filters?scopeTag=${south.id}`)).json().items).toEqual([]);
  });
});
