import type { Account, InvitedAccount } from '@countersign/contract/accounts';
import type { Role } from '@countersign/contract/permissions';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { hour, minute } from '@countersign/testkit/clock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());
beforeEach(async () => {
  admin = await it.person('administrator', 'pkiAdministrator');
});
/** So that who is the last one is known. */
afterEach(() => it.db.account.deleteMany());

const password = 'seven green bottles hanging';

async function create(
  by: Person,
  fields: Partial<{ email: string; displayName: string; roles: Role[] }> = {},
) {
  return by.post('/accounts', {
    body: {
      email: `${crypto.randomUUID()}@example.org`,
      displayName: 'Grace Hopper',
      roles: ['reader'],
      ...fields,
    },
  });
}

async function created(by: Person, fields?: Parameters<typeof create>[1]): Promise<InvitedAccount> {
  const reply = await create(by, fields);
  expect(reply.statusCode).toBe(201);
  return reply.json();
}

describe('a new account', () => {
  test('comes with a link that sets its password once and signs in', async () => {
    const { account, invitation } = await created(admin, { roles: ['helpDesk', 'reader'] });
    expect(account).toMatchObject({ state: 'invited', roles: ['helpDesk', 'reader'], version: 1 });
    expect(invitation.url).toBe(`http://127.0.0.1:4600/welcome#${invitation.token}`);
    const body = { token: invitation.token, password };
    const accepted = await it.stranger.post('/invitations', { body });
    expect(accepted.json()).toMatchObject({ account: { id: account.id, state: 'active' } });
    expect(String(accepted.headers['set-cookie'])).toContain('__Host-countersign=');
    expect((await it.stranger.post('/invitations', { body })).json()).toMatchObject({
      code: 'invitation.not-valid',
    });
    const signedIn = await it.stranger.post('/session', { body: { email: account.email, password } });
    expect(signedIn.statusCode).toBe(200);
  });

  test('has a link that is void after three days, or when a newer one is made', async () => {
    const first = await created(admin);
    const second = (await admin.post(`/accounts/${first.account.id}/invitation`)).json<{ token: string }>();
    const refused = await it.stranger.post('/invitations', {
      body: { token: first.invitation.token, password },
    });
    expect(refused.json()).toMatchObject({ code: 'invitation.not-valid' });
    it.clock.pass(72 * hour + minute);
    const late = await it.stranger.post('/invitations', { body: { token: second.token, password } });
    expect(late.json()).toMatchObject({ status: 410, code: 'invitation.not-valid' });
  });

  test('keeps its link when the password is refused', async () => {
    const { invitation } = await created(admin);
    const weak = await it.stranger.post('/invitations', {
      body: { token: invitation.token, password: 'GraceHopper1' },
    });
    expect(weak.json()).toMatchObject({ code: 'password.too-weak' });
    expect(
      (await it.stranger.post('/invitations', { body: { token: invitation.token, password } })).statusCode,
    ).toBe(200);
  });

  test('cannot take an address that is taken, however it is written', async () => {
    const { account } = await created(admin);
    const reply = await create(admin, { email: account.email.toUpperCase() });
    expect(reply.json()).toMatchObject({
      status: 409,
      code: 'account.email-taken',
      findings: [{ at: '/email' }],
    });
  });

  test.each([
    ['no address', { email: undefined }, '/email'],
    ['an address that is none', { email: 'nobody' }, '/email'],
    ['no name', { displayName: '   ' }, '/displayName'],
    ['a name with a line break', { displayName: 'a\nb' }, '/displayName'],
    ['a name with NUL', { displayName: 'a\0b' }, '/displayName'],
    ['a name too long', { displayName: 'x'.repeat(121) }, '/displayName'],
    ['no role', { roles: [] }, '/roles'],
    ['a role twice', { roles: ['reader', 'reader'] }, '/roles'],
    ['a role that does not exist', { roles: ['owner'] }, '/roles/0'],
    ['roles that are no list', { roles: 'reader' }, '/roles'],
  ])('with %s is refused at that field, and nothing is written', async (_what, fields, at) => {
    const before = await it.db.account.count();
    const reply = await create(admin, fields as never);
    expect(reply.json()).toMatchObject({ status: 400, code: 'request.invalid', findings: [{ at }] });
    expect(await it.db.account.count()).toBe(before);
  });
});

describe('nobody makes somebody who may do more', () => {
  let plain: Person;
  beforeEach(async () => {
    plain = await it.person('administrator');
  });

  test('a role above the own cannot be given', async () => {
    expect((await create(plain, { roles: ['pkiAdministrator'] })).json()).toMatchObject({
      code: 'account.role-above-own',
    });
    const { account } = await created(plain);
    const body = { roles: ['reader', 'pkiAdministrator'] };
    const reply = await plain.patch(`/accounts/${account.id}`, { version: 1, body });
    expect(reply.json()).toMatchObject({
      status: 403,
      code: 'account.role-above-own',
      facts: { role: 'pkiAdministrator' },
    });
  });

  test('an account above the own cannot be taken over by its address, by a link or by enabling it', async () => {
    const above = await it.person('pkiAdministrator');
    const changed = await plain.patch(`/accounts/${above.id}`, {
      version: 1,
      body: { email: 'mine@example.org' },
    });
    expect(changed.json()).toMatchObject({ code: 'account.role-above-own' });
    const invited = await plain.post(`/accounts/${above.id}/invitation`);
    expect(invited.json()).toMatchObject({ code: 'account.role-above-own' });
    expect(
      (await plain.patch(`/accounts/${above.id}`, { version: 1, body: { disabled: true } })).statusCode,
    ).toBe(200);
    const enabled = await plain.patch(`/accounts/${above.id}`, { version: 2, body: { disabled: false } });
    expect(enabled.json()).toMatchObject({ code: 'account.role-above-own' });
  });

  test('a token above the own cannot be made', async () => {
    const reply = await plain.post('/tokens', { body: { name: 'CI', role: 'pkiAdministrator' } });
    expect(reply.json()).toMatchObject({ code: 'account.role-above-own', findings: [{ at: '/role' }] });
  });
});

describe('the last one of an indispensable role', () => {
  test.each([
    ['lose the role', { roles: ['administrator'] }, 'pkiAdministrator'],
    ['lose the other role', { roles: ['pkiAdministrator'] }, 'administrator'],
    ['be disabled', { disabled: true }, 'administrator'],
  ])('cannot %s', async (_what, body, role) => {
    const reply = await admin.patch(`/accounts/${admin.id}`, { version: 1, body });
    expect(reply.json()).toMatchObject({ status: 409, code: 'account.last-of-role', facts: { role } });
    expect((await admin.get('/session')).json()).toMatchObject({ account: { version: 1, state: 'active' } });
  });

  test('cannot be deleted, and somebody who was only invited does not count', async () => {
    await created(admin, { roles: ['administrator', 'pkiAdministrator'] });
    const reply = await admin.delete(`/accounts/${admin.id}`, { version: 1 });
    expect(reply.json()).toMatchObject({ code: 'account.last-of-role' });
  });

  test('is not lost when two remove each other at the same time', async () => {
    const other = await it.person('administrator', 'pkiAdministrator');
    const replies = await Promise.all([
      admin.delete(`/accounts/${other.id}`, { version: 1 }),
      other.delete(`/accounts/${admin.id}`, { version: 1 }),
    ]);
    const [first, second] = replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b);
    expect(first).toBe(204);
    // Who is deleted before being heard is not signed in any more.
    expect([401, 409]).toContain(second);
    expect(await it.db.account.count({ where: { id: { in: [admin.id, other.id] } } })).toBe(1);
  });
});

describe('a change', () => {
  test('needs the version that was seen, and a conflict loses nothing', async () => {
    const { account } = await created(admin);
    const path = `/accounts/${account.id}`;
    expect((await admin.patch(path, { body: { displayName: 'A' } })).json()).toMatchObject({
      status: 428,
      code: 'precondition.required',
    });
    const read = await admin.get(path);
    expect(read.headers.etag).toBe('"1"');
    const first = await admin.patch(path, { version: 1, body: { displayName: 'First' } });
    expect(first.headers.etag).toBe('"2"');
    const second = await admin.patch(path, { version: 1, body: { displayName: 'Second' } });
    expect(second.json()).toMatchObject({ status: 412, code: 'precondition.failed', facts: { version: 2 } });
    expect((await admin.get(path)).json()).toMatchObject({ displayName: 'First', version: 2 });
    for (const tag of ['*', 'W/"2"', '"x"', '"99999999999"']) {
      const reply = await admin.patch(path, { headers: { 'if-match': tag }, body: { displayName: 'B' } });
      expect(reply.json()).toMatchObject({ code: 'precondition.failed' });
    }
    expect((await admin.delete(path, { version: 1 })).json()).toMatchObject({ code: 'precondition.failed' });
    expect((await admin.delete(path, { version: 2 })).statusCode).toBe(204);
    expect((await admin.get(path)).json()).toMatchObject({ code: 'account.not-found' });
  });

  test('of roles takes effect at the next request; disabling ends every session', async () => {
    const reader = await it.person('reader');
    expect((await reader.get('/audit')).statusCode).toBe(200);
    await admin.patch(`/accounts/${reader.id}`, { version: 1, body: { roles: ['helpDesk'] } });
    expect((await reader.get('/audit')).json()).toMatchObject({ code: 'auth.forbidden' });
    await admin.patch(`/accounts/${reader.id}`, { version: 2, body: { disabled: true } });
    expect((await reader.get('/me/sessions')).statusCode).toBe(401);
    expect(await it.db.session.count({ where: { accountNo: reader.no } })).toBe(0);
  });

  test('leaves who, what, before and after in the audit log, and no secret', async () => {
    const { account } = await created(admin);
    await admin.patch(`/accounts/${account.id}`, { version: 1, body: { roles: ['profileManager'] } });
    const { items } = (await admin.get(`/audit?subjectId=${account.id}`)).json();
    expect(items).toMatchObject([
      {
        action: 'account.change',
        actor: { kind: 'account', id: admin.id },
        before: { roles: ['reader'] },
        after: { roles: ['profileManager'] },
        address: '127.0.0.1',
      },
      { action: 'account.create' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/argon2|password/i);
  });

  test('somebody signed out everywhere has to sign in again', async () => {
    const reader = await it.person('reader');
    expect((await admin.post(`/accounts/${reader.id}/sign-out`)).statusCode).toBe(204);
    expect((await reader.get('/me/sessions')).statusCode).toBe(401);
  });

  test('of the own name needs no role', async () => {
    const reader = await it.person('reader');
    const reply = await reader.patch('/me', { version: 1, body: { displayName: 'Renamed' } });
    expect(reply.json()).toMatchObject({ displayName: 'Renamed', version: 2 });
  });
});

describe('the list', () => {
  async function listed(query: string): Promise<{ items: Account[]; next: string | null; total?: object }> {
    const reply = await admin.get(`/accounts?${query}`);
    expect(reply.statusCode).toBe(200);
    return reply.json();
  }

  test('pages through everything once, in order, while rows come and go', async () => {
    for (const name of ['Émile', 'emil', 'Zoë', 'Anna', 'anna', 'ÅSA'])
      await created(admin, { displayName: name, roles: ['helpDesk'] });
    const first = await listed('role=helpDesk&limit=2');
    expect(first.total).toEqual({ count: 6, exact: true });
    await created(admin, { displayName: 'Aaron', roles: ['helpDesk'] });
    const names = first.items.map((item) => item.displayName);
    for (let { next } = first; next !== null;) {
      const page = await listed(`role=helpDesk&limit=2&cursor=${next}`);
      expect(page.total).toBeUndefined();
      names.push(...page.items.map((item) => item.displayName));
      next = page.next;
    }
    expect(names).toEqual(['Anna', 'anna', 'emil', 'Zoë', 'ÅSA', 'Émile']);
    const backwards = await listed('role=helpDesk&sort=-displayName');
    expect(backwards.items.map((item) => item.displayName)).toEqual([...names.toReversed(), 'Aaron']);
  });

  test('finds a piece of a name or an address, whatever the case, and takes signs as signs', async () => {
    await created(admin, { displayName: '100% Straße', email: 'strasse_1@example.org' });
    for (const search of ['100%25', 'STRA%C3%9FE', 'strasse_1@', '_1@EXAMPLE']) {
      expect((await listed(`search=${search}`)).items).toHaveLength(1);
    }
    for (const search of ['%25%25', 'strasse%251', '%5C'])
      expect((await listed(`search=${search}`)).items).toHaveLength(0);
  });

  test('is narrowed by state and by several roles', async () => {
    await created(admin);
    await it.person('helpDesk');
    expect((await listed('state=invited')).items).toHaveLength(1);
    expect((await listed('state=active&state=disabled')).items).toHaveLength(2);
    expect((await listed('role=helpDesk&role=administrator')).items).toHaveLength(2);
  });

  test('the roles say what they allow and how many hold them', async () => {
    await it.person('helpDesk');
    const reply = (await admin.get('/roles')).json<{ name: string; accounts: number }[]>();
    expect(reply.map(({ name, accounts }) => [name, accounts])).toEqual([
      ['administrator', 1],
      ['pkiAdministrator', 1],
      ['profileManager', 0],
      ['helpDesk', 1],
      ['reader', 0],
    ]);
  });
});
