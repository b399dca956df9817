import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Spec 4.4: an administrator says what an account sees; nobody hands on more than they see. */
let it: TestApp;
let admin: Person;
let scoped: Person;
let north: string;
let south: string;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator', 'pkiAdministrator');
  [north = '', south = ''] = await Promise.all(['North', 'South'].map(tag));
  scoped = await it.person('administrator');
  const path = `/accounts/${scoped.id}`;
  const reply = await admin.patch(path, { version: 1, body: { scopeTags: [north] } });
  expect(reply.json()).toMatchObject({ scopeTags: [north], version: 2 });
});
afterAll(() => it.close());

async function tag(name: string): Promise<string> {
  return (await admin.post('/scope-tags', { body: { name } })).json().id;
}

const fields = () => ({
  email: `${crypto.randomUUID()}@example.org`,
  displayName: 'Ada',
  roles: ['helpDesk'],
});

async function made(by: Person, more: object = {}) {
  return by.post('/accounts', { body: { ...fields(), ...more } });
}

test('spec 4.4 an account sees everything unless somebody says otherwise, and knows what it sees', async () => {
  expect((await made(admin)).json().account.scopeTags).toEqual([]);
  expect((await made(admin, { scopeTags: [south, south] })).json().account.scopeTags).toEqual([south]);
  expect((await scoped.get('/session')).json().account.scopeTags).toEqual([north]);
  expect((await admin.get('/session')).json().account.scopeTags).toEqual([]);
});

test('spec 4.4 whoever sees a part makes accounts that see no more', async () => {
  expect((await made(scoped)).json().account.scopeTags).toEqual([north]);
  for (const scopeTags of [[], [south], [north, south]]) {
    expect((await made(scoped, { scopeTags })).json().code).toBe('scope-tag.above-own');
  }
  const { id } = (await made(admin)).json().account;
  for (const body of [{ scopeTags: [north] }, { email: 'mine@example.org' }]) {
    const reply = await scoped.patch(`/accounts/${id}`, { version: 1, body });
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'scope-tag.above-own']);
  }
  expect((await scoped.post(`/accounts/${id}/invitation`)).json().code).toBe('scope-tag.above-own');
  const own = await scoped.patch(`/accounts/${scoped.id}`, { version: 2, body: { scopeTags: [] } });
  expect(own.json().code).toBe('scope-tag.above-own');
});

test('spec 4.4 a tag that is not there, or that an account has, is told', async () => {
  expect((await made(admin, { scopeTags: ['4711'] })).json()).toMatchObject({
    code: 'scope-tag.not-given',
    findings: [{ at: '/scopeTags/0', code: 'unknown' }],
  });
  expect((await admin.delete(`/scope-tags/${north}`, { version: 1 })).json()).toMatchObject({
    code: 'scope-tag.in-use',
    facts: { counts: { accounts: 2 } },
  });
});
