import type { MadeToken } from '@countersign/contract/tokens';
import { type Person, type TestApp, openApp, program } from '@countersign/testkit/app';
import { day, minute } from '@countersign/testkit/clock';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());
beforeEach(async () => {
  admin = await it.person('administrator');
});

async function made(by: Person, fields: object = {}): Promise<MadeToken> {
  const reply = await by.post('/tokens', { body: { name: 'Nightly export', role: 'reader', ...fields } });
  expect(reply.statusCode).toBe(201);
  return reply.json();
}

test('a token does what its role allows until it expires', async () => {
  const { token, secret } = await made(admin, { days: 2 });
  expect(secret).toMatch(/^cs_[0-9A-Za-z]{43}$/);
  expect(secret.startsWith(token.hint)).toBe(true);
  const reader = program(it.app, secret);
  expect((await reader.get('/audit')).statusCode).toBe(200);
  expect((await reader.get('/accounts')).json()).toMatchObject({ code: 'auth.forbidden' });
  it.clock.pass(2 * day + minute);
  expect((await reader.get('/audit')).json()).toMatchObject({ code: 'auth.token-refused' });
});

test('only a hash of the secret is kept', async () => {
  const { secret } = await made(admin);
  const { rows } = await it.pool.query(
    `select to_jsonb(t)::text || encode(token_hash, 'escape') as row from api_token t`,
  );
  expect(JSON.stringify(rows)).not.toContain(secret.slice(8));
  const log = await it.pool.query('select * from audit');
  expect(JSON.stringify(log.rows)).not.toContain(secret.slice(8));
});

test('a revoked token is refused at once, and revoking again changes nothing', async () => {
  const { token, secret } = await made(admin);
  expect((await admin.delete(`/tokens/${token.id}`)).statusCode).toBe(204);
  expect((await program(it.app, secret).get('/audit')).json()).toMatchObject({ code: 'auth.token-refused' });
  expect((await admin.delete(`/tokens/${token.id}`)).statusCode).toBe(204);
  const { items } = (await admin.get(`/audit?subjectId=${token.id}`)).json();
  expect(items.map(({ action }: { action: string }) => action)).toEqual(['token.revoke', 'token.create']);
});

test('a token never does more than its maker could today', async () => {
  const maker = await it.person('administrator');
  const { secret } = await made(maker, { role: 'administrator' });
  const token = program(it.app, secret);
  expect((await token.get('/accounts')).statusCode).toBe(200);
  await admin.patch(`/accounts/${maker.id}`, { version: 1, body: { roles: ['reader'] } });
  expect((await token.get('/accounts')).json()).toMatchObject({ code: 'auth.forbidden' });
  expect((await token.get('/audit')).statusCode).toBe(200);
  await admin.patch(`/accounts/${maker.id}`, { version: 2, body: { disabled: true } });
  expect((await token.get('/audit')).json()).toMatchObject({ code: 'auth.token-refused' });
  await admin.delete(`/accounts/${maker.id}`, { version: 3 });
  expect((await token.get('/audit')).json()).toMatchObject({ code: 'auth.token-refused' });
});

test('a token makes neither tokens nor accounts', async () => {
  const { secret } = await made(admin, { role: 'administrator' });
  const token = program(it.app, secret);
  const one = await token.post('/tokens', { body: { name: 'More', role: 'reader' } });
  expect(one.json()).toMatchObject({ status: 403, code: 'auth.person-required' });
  const other = await token.post('/accounts', {
    body: { email: 'a@b.org', displayName: 'A', roles: ['reader'] },
  });
  expect(other.json()).toMatchObject({ code: 'auth.person-required' });
  expect((await token.get('/session')).json()).toMatchObject({ code: 'auth.person-required' });
});

test('the list tells state, maker and last use', async () => {
  const { token, secret } = await made(admin, { name: 'Seen by Nagios' });
  const path = '/tokens?search=nagios';
  expect((await admin.get(path)).json()).toMatchObject({
    items: [{ id: token.id, lastUsedAt: null, state: 'active' }],
  });
  expect((await admin.get(`/tokens/${token.id}`)).json()).toEqual(token);
  await program(it.app, secret).get('/audit');
  const used = (await admin.get(path)).json().items[0];
  expect(used).toMatchObject({ lastUsedAt: it.now().toISOString(), madeBy: { id: admin.id } });
  it.clock.pass(30_000);
  await program(it.app, secret).get('/audit');
  expect((await admin.get(path)).json().items[0].lastUsedAt).toBe(used.lastUsedAt);
  await admin.delete(`/tokens/${token.id}`);
  expect((await admin.get(`${path}&state=active`)).json().items).toEqual([]);
  expect((await admin.get(`${path}&state=revoked`)).json().items).toHaveLength(1);
});

test.each([
  [{ days: 0 }, '/days'],
  [{ days: 367 }, '/days'],
  [{ days: 1.5 }, '/days'],
  [{ role: 'delivery' }, '/role'],
  [{ name: '' }, '/name'],
])('%j is refused', async (fields, at) => {
  const reply = await admin.post('/tokens', { body: { name: 'CI', role: 'reader', ...fields } });
  expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at }] });
});
