import { type TestApp, openApp, testPassword } from '@countersign/testkit/app';
import { hour, minute, second } from '@countersign/testkit/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeSetUpToken } from './set-up.ts';

let it: TestApp;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());

/** Every case comes from another address, so that they do not wait for each other. */
let address = 0;
function elsewhere() {
  address += 1;
  return { remoteAddress: `10.0.${address >> 8}.${address & 255}` };
}

function cookieOf(reply: { headers: Record<string, unknown> }): string {
  return String(reply.headers['set-cookie']).split(';')[0] ?? '';
}

describe('signing in', () => {
  test('answers who one is and sets a cookie that only this host gets', async () => {
    const { email } = await it.person('reader');
    const reply = await it.stranger.post('/session', {
      body: { email: email.toUpperCase(), password: testPassword },
    });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toMatchObject({
      account: { email },
      permissions: ['inventory.read', 'audit.read', 'health.read'],
    });
    const cookie = String(reply.headers['set-cookie']);
    for (const part of ['__Host-countersign=', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
    expect((await it.stranger.get('/session')).json()).toBeNull();
    const next = await it.stranger.get('/session', { headers: { cookie: cookieOf(reply) } });
    expect(next.json()).toMatchObject({ account: { email } });
  });

  test.each([
    ['an unknown address', { email: 'nobody@example.org', password: testPassword }],
    ['a wrong password', { email: undefined, password: 'not it at all, sorry' }],
  ])('%s gets the same answer', async (_case, given) => {
    const { email } = await it.person('reader');
    const reply = await it.stranger.post('/session', {
      body: { ...given, email: given.email ?? email },
      ...elsewhere(),
    });
    expect(reply.statusCode).toBe(401);
    expect(reply.json()).toMatchObject({ code: 'sign-in.refused', detail: 'Check both and try again.' });
  });

  test('a disabled account and one without a password get the same answer too', async () => {
    const disabled = await it.person('reader');
    await it.db.account.update({ where: { id: disabled.id }, data: { disabledAt: it.now() } });
    const invited = await it.person('reader');
    await it.db.account.update({ where: { id: invited.id }, data: { passwordHash: null } });
    for (const { email } of [disabled, invited]) {
      const reply = await it.stranger.post('/session', {
        body: { email, password: testPassword },
        ...elsewhere(),
      });
      expect(reply.json()).toMatchObject({ code: 'sign-in.refused' });
    }
    expect((await disabled.get('/me/sessions')).statusCode).toBe(401);
  });

  test('wrong passwords make the account wait, longer each time, from wherever they come', async () => {
    const { email } = await it.person('reader');
    const wrong = () => it.stranger.post('/session', { body: { email, password: 'wrong' }, ...elsewhere() });
    for (let n = 0; n < 5; n += 1) expect((await wrong()).json()).toMatchObject({ code: 'sign-in.refused' });
    const waits = [];
    for (let n = 0; n < 7; n += 1) {
      const reply = await wrong();
      expect(reply.json()).toMatchObject({ code: 'sign-in.wait' });
      const wait = Number(reply.headers['retry-after']);
      waits.push(wait);
      it.clock.pass(wait * second);
      expect((await wrong()).json()).toMatchObject({ code: 'sign-in.refused' });
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    it.clock.pass(30 * second);
    const right = await it.stranger.post('/session', {
      body: { email, password: testPassword },
      ...elsewhere(),
    });
    expect(right.statusCode).toBe(200);
  });

  test('an address that tries many accounts waits as well, up to a quarter of an hour', async () => {
    const from = elsewhere();
    const guess = (n: number) =>
      it.stranger.post('/session', { body: { email: `guess${n}@example.org`, password: 'x' }, ...from });
    for (let n = 0; n < 10; n += 1) expect((await guess(n)).statusCode).toBe(401);
    expect((await guess(11)).json()).toMatchObject({ code: 'sign-in.wait', facts: { retryAfter: 1 } });
    await it.db.signInFailure.update({
      where: { key: `address:${from.remoteAddress}` },
      data: { count: 40 },
    });
    it.clock.pass(minute);
    await guess(12);
    expect((await guess(13)).json()).toMatchObject({ facts: { retryAfter: 15 * 60 } });
    it.clock.pass(2 * hour);
    expect((await guess(14)).statusCode).toBe(401);
    expect((await guess(15)).statusCode).toBe(401);
  });

  test('over plain http from elsewhere it says why it cannot work', async () => {
    const headers = { host: 'countersign.example.org' };
    const doorstep = await it.stranger.get('/doorstep', { headers });
    expect(doorstep.json()).toMatchObject({ signInPossible: false });
    const reply = await it.stranger.post('/session', { body: { email: 'a@b.org', password: 'x' }, headers });
    expect(reply.json()).toMatchObject({ code: 'sign-in.insecure-connection' });
  });
});

describe('a session', () => {
  test('that has ended, or was never there, belongs to nobody', async () => {
    const headers = { cookie: '__Host-countersign=invented' };
    expect((await it.stranger.get('/session', { headers })).json()).toBeNull();
  });

  test('ends an hour after the last request', async () => {
    const person = await it.person('reader');
    it.clock.pass(59 * minute);
    expect((await person.get('/me/sessions')).statusCode).toBe(200);
    it.clock.pass(59 * minute);
    expect((await person.get('/me/sessions')).statusCode).toBe(200);
    it.clock.pass(61 * minute);
    expect((await person.get('/me/sessions')).json()).toMatchObject({ code: 'auth.required' });
  });

  test('ends twelve hours after sign-in, however busy', async () => {
    const person = await it.person('reader');
    for (let n = 0; n < 23; n += 1) {
      it.clock.pass(30 * minute);
      expect((await person.get('/me/sessions')).statusCode).toBe(200);
    }
    it.clock.pass(30 * minute);
    expect((await person.get('/me/sessions')).statusCode).toBe(401);
  });

  test('is gone from the server after signing out', async () => {
    const person = await it.person('reader');
    const reply = await person.delete('/session');
    expect(reply.statusCode).toBe(204);
    expect(String(reply.headers['set-cookie'])).toContain('__Host-countersign=;');
    expect((await person.get('/me/sessions')).statusCode).toBe(401);
  });

  test('is listed for its person, who can end one or all others', async () => {
    const person = await it.person('reader');
    const body = { email: person.email, password: testPassword };
    const cookies = [];
    for (let n = 0; n < 3; n += 1)
      cookies.push(cookieOf(await it.stranger.post('/session', { body, ...elsewhere() })));
    const listed = (await person.get('/me/sessions')).json<{ id: string; current: boolean }[]>();
    expect(listed).toHaveLength(4);
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    const other = listed.find(({ current }) => !current);
    expect((await person.delete(`/me/sessions/${other?.id}`)).statusCode).toBe(204);
    expect((await person.delete(`/me/sessions/${other?.id}`)).json()).toMatchObject({
      code: 'session.not-found',
    });
    expect((await person.delete('/me/sessions')).statusCode).toBe(204);
    expect((await person.get('/me/sessions')).json()).toHaveLength(1);
    for (const cookie of cookies) {
      expect((await it.stranger.get('/me/sessions', { headers: { cookie } })).statusCode).toBe(401);
    }
  });

  test('of another person cannot be ended', async () => {
    const [one, other] = [await it.person('reader'), await it.person('reader')];
    const [session] = (await other.get('/me/sessions')).json<{ id: string }[]>();
    expect((await one.delete(`/me/sessions/${session?.id}`)).json()).toMatchObject({
      code: 'session.not-found',
    });
    expect((await other.get('/me/sessions')).statusCode).toBe(200);
  });
});

describe('a password', () => {
  test('is changed with the old one, and every other session ends', async () => {
    const person = await it.person('reader');
    const other = await it.stranger.post('/session', {
      body: { email: person.email, password: testPassword },
      ...elsewhere(),
    });
    const password = 'four new words of mine';
    const wrong = await person.put('/me/password', { body: { current: 'not the one', password } });
    expect(wrong.json()).toMatchObject({ code: 'sign-in.refused' });
    const right = await person.put('/me/password', { body: { current: testPassword, password } });
    expect(right.statusCode).toBe(204);
    expect((await person.get('/me/sessions')).statusCode).toBe(200);
    expect((await it.stranger.get('/session', { headers: { cookie: cookieOf(other) } })).json()).toBeNull();
    const old = await it.stranger.post('/session', {
      body: { email: person.email, password: testPassword },
      ...elsewhere(),
    });
    expect(old.statusCode).toBe(401);
  });

  test.each([
    ['short', 'eleven char', 'request.invalid'],
    ['of one letter', 'aaaaaaaaaaaaaaaa', 'password.too-weak'],
    ['a row of keys', 'qwertyuiopasdf', 'password.too-weak'],
    ['the name again', 'A reader A reader', 'password.too-weak'],
  ])('that is %s is refused', async (_what, password, code) => {
    const person = await it.person('reader');
    const reply = await person.put('/me/password', { body: { current: testPassword, password } });
    expect(reply.json()).toMatchObject({ code, findings: [{ at: '/password' }] });
  });
});

describe('dangerous things', () => {
  test('ask for the password again after five minutes', async () => {
    const person = await it.person('administrator', 'pkiAdministrator');
    const make = () => person.post('/tokens', { body: { name: 'CI', role: 'reader' } });
    expect((await make()).statusCode).toBe(201);
    it.clock.pass(5 * minute + second);
    expect((await make()).json()).toMatchObject({ status: 403, code: 'auth.reauthentication-required' });
    const wrong = await person.post('/session/reauthentication', { body: { password: 'no' } });
    expect(wrong.json()).toMatchObject({ code: 'sign-in.refused' });
    const right = await person.post('/session/reauthentication', { body: { password: testPassword } });
    expect(right.statusCode).toBe(200);
    expect((await make()).statusCode).toBe(201);
  });
});

/** The last ones here: nobody else is left. */
describe('the first administrator', () => {
  beforeEach(() => it.db.account.deleteMany());
  const password = testPassword;
  const body = { email: 'first@example.org', displayName: 'First', password };

  test('is made by the link of the terminal, once, and holds both top roles', async () => {
    expect((await it.stranger.get('/doorstep')).json()).toMatchObject({
      setUpNeeded: true,
      signInPossible: true,
    });
    const token = await makeSetUpToken(it);
    const made = await it.stranger.post('/setup', { body: { ...body, token } });
    expect(made.json()).toMatchObject({ account: { roles: ['administrator', 'pkiAdministrator'] } });
    expect((await it.stranger.get('/doorstep')).json()).toMatchObject({ setUpNeeded: false });
    const again = await it.stranger.post('/setup', { body: { ...body, token, email: 'second@example.org' } });
    expect(again.json()).toMatchObject({ status: 410, code: 'invitation.not-valid' });
    expect(await makeSetUpToken(it)).toBeUndefined();
  });

  test('is made by one of two who are equally fast', async () => {
    const token = await makeSetUpToken(it);
    const tries = ['one', 'two'].map((name) =>
      it.stranger.post('/setup', { body: { ...body, token, email: `${name}@example.org` } }),
    );
    const replies = await Promise.all(tries);
    expect(replies.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([200, 410]);
    expect(await it.db.account.count()).toBe(1);
  });

  test('needs the newest link, within a quarter of an hour', async () => {
    const older = await makeSetUpToken(it);
    const newer = await makeSetUpToken(it);
    expect((await it.stranger.post('/setup', { body: { ...body, token: older } })).json()).toMatchObject({
      code: 'invitation.not-valid',
    });
    it.clock.pass(15 * minute + 1);
    expect((await it.stranger.post('/setup', { body: { ...body, token: newer } })).json()).toMatchObject({
      code: 'invitation.not-valid',
    });
    expect(await it.db.account.count()).toBe(0);
  });

  test('cannot be made with the link of an account, nor an account opened with the terminal’s', async () => {
    const token = await makeSetUpToken(it);
    const reply = await it.stranger.post('/invitations', { body: { token, password } });
    expect(reply.json()).toMatchObject({ code: 'invitation.not-valid' });
    expect((await it.stranger.post('/setup', { body: { ...body, token } })).statusCode).toBe(200);
  });
});
