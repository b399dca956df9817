import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routesOf } from './plugins/access.ts';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());

/** The wait of failed sign-ins would hide what is behind it. */
async function unhurried(): Promise<void> {
  await it.db.signInFailure.deleteMany();
  admin = await it.person('administrator', 'pkiAdministrator');
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.record(
    {
      email: fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()),
      displayName: fc.string({ unit: 'binary' }),
      name: fc.string({ unit: 'binary' }),
      password: fc.string({ unit: 'binary', maxLength: 2_000 }),
      current: fc.string({ unit: 'binary' }),
      token: fc.string({ unit: 'binary' }),
      role: fc.constantFrom('reader', 'owner', '__proto__', null),
      roles: fc.array(fc.constantFrom('reader', 'helpDesk', 'constructor', 7)),
      days: fc.double(),
      state: fc.constantFrom('open', 'done', 'notNeeded', 'constructor', 7),
      disabled: fc.oneof(fc.boolean(), fc.string()),
      confirmAbove: fc.record({ devices: fc.double(), revocations: fc.maxSafeInteger() }),
    },
    { requiredKeys: [] },
  ),
);

test('whatever is sent to a writing route is refused in codes or done, never a failure of the server', async () => {
  await unhurried();
  const writing = routesOf(it.app).filter(
    ({ method, url }) => ['POST', 'PUT', 'PATCH'].includes(method) && url.startsWith('/api/v1/'),
  );
  expect(writing.length).toBeGreaterThan(8);
  const run = fc.asyncProperty(fc.constantFrom(...writing), anything, async ({ method, url }, body) => {
    const id = admin.id;
    const path = `/${url.replace(':id', id).replace(':step', 'ndes.spn')}`;
    const call = admin[method.toLowerCase() as 'post' | 'put' | 'patch'];
    const reply = await call(path, {
      body: JSON.stringify(body),
      version: 1,
      headers: { 'content-type': 'application/json' },
    });
    expect(reply.statusCode, `${method} ${url}: ${reply.body}`).toBeLessThan(500);
    if (reply.statusCode >= 400)
      expect(reply.json()).toMatchObject({ code: expect.any(String), requestId: expect.any(String) });
    if (reply.statusCode === 401 || reply.statusCode === 429) await unhurried();
  });
  await fc.assert(run, { numRuns: 300, seed: 20_261_120 });
});

test('whatever is asked of a list is refused in codes or answered', async () => {
  await unhurried();
  const keys = [
    'search',
    'cursor',
    'limit',
    'sort',
    'role',
    'state',
    'action',
    'actorId',
    'subjectId',
    'subjectKind',
    'from',
    'to',
    'format',
  ];
  const query = fc.array(
    fc.tuple(
      fc.constantFrom(...keys),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('-1', '0', '200', 'reader', '2026-01-01T00:00:00Z', '%'),
      ),
    ),
  );
  const run = fc.asyncProperty(
    fc.constantFrom('/accounts', '/tokens', '/audit', '/audit/export'),
    query,
    async (path, pairs) => {
      const text = pairs
        .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
        .join('&');
      const reply = await admin.get(`${path}?${text}`);
      expect(reply.statusCode, `${path}?${text}: ${reply.body.slice(0, 300)}`).toBeLessThan(500);
    },
  );
  await fc.assert(run, { numRuns: 300, seed: 20_261_120 });
});

test.each([
  ['no JSON', '{', 'application/json', 'request.malformed'],
  ['nothing', '', 'application/json', 'request.malformed'],
  ['another kind of content', 'a=b', 'text/plain', 'request.unsupported-media-type'],
  [
    'more than a megabyte',
    JSON.stringify({ email: 'x'.repeat(1_100_000) }),
    'application/json',
    'request.too-large',
  ],
  [
    'a prototype',
    '{"__proto__":{"admin":true},"email":"a@b.org","password":"x"}',
    'application/json',
    'request.malformed',
  ],
])('%s is refused by name', async (_what, body, type, code) => {
  const reply = await it.stranger.post('/session', { body, headers: { 'content-type': type } });
  expect(reply.json()).toMatchObject({ code });
});

test.each(['/accounts/1', '/accounts/%00', '/accounts/..%2f..', '/tokens/x', '/jobs/-', '/me/sessions/null'])(
  'an address like %s is refused',
  async (path) => {
    await unhurried();
    const reply = await (path.startsWith('/accounts') || path.startsWith('/jobs')
      ? admin.get(path)
      : admin.delete(path));
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(reply.statusCode).toBeLessThan(500);
  },
);

test.each(['limit=0', 'limit=201', 'limit=x', 'sort=password', 'role=owner', 'state=gone', 'search=%00'])(
  'a list refuses %s at its place',
  async (query) => {
    await unhurried();
    const reply = await admin.get(`/accounts?${query}`);
    const at = `query/${query.split('=')[0]}`;
    expect(reply.json()).toMatchObject({
      code: 'request.invalid',
      findings: [{ at: expect.stringContaining(at) }],
    });
  },
);

test.each([
  ['rubbish', 'x'],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['too little', Buffer.from('["a"]').toString('base64url')],
  ['a number too large', Buffer.from('["a","9999999999999999999"]').toString('base64url')],
  ['NUL', Buffer.from(String.raw`["\u0000","1"]`).toString('base64url')],
])('a list refuses a cursor that is %s', async (_what, cursor) => {
  await unhurried();
  expect((await admin.get(`/accounts?cursor=${cursor}`)).json()).toMatchObject({
    status: 400,
    code: 'list.bad-cursor',
  });
  const other = await admin.get(`/accounts?sort=modifiedAt&cursor=${cursor}`);
  expect(other.json()).toMatchObject({ code: 'list.bad-cursor' });
});
