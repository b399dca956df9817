import { type Role, permissionsOf, roleNames } from '@countersign/contract/permissions';
import { type Client, type TestApp, openApp, program } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from './actor.ts';
import { type Access, routesOf } from './plugins/access.ts';
import { makeToken } from './tokens/tokens.ts';

/** The whole surface. A route that is not here, or is here with another right, fails the first test. */
const surface: Record<string, Access> = {
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': 'health.read',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/doorstep': 'public',
  'POST /api/v1/setup': 'public',
  'POST /api/v1/invitations': 'public',
  'POST /api/v1/session': 'public',
  'GET /api/v1/session': 'public',
  'DELETE /api/v1/session': 'signed-in',
  'POST /api/v1/session/reauthentication': 'signed-in',
  'PATCH /api/v1/me': 'signed-in',
  'PUT /api/v1/me/password': 'signed-in',
  'GET /api/v1/me/sessions': 'signed-in',
  'DELETE /api/v1/me/sessions': 'signed-in',
  'DELETE /api/v1/me/sessions/:id': 'signed-in',
  'GET /api/v1/roles': 'signed-in',
  'GET /api/v1/search': 'signed-in',
  'GET /api/v1/accounts': 'accounts.write',
  'POST /api/v1/accounts': 'accounts.write',
  'GET /api/v1/accounts/:id': 'accounts.write',
  'PATCH /api/v1/accounts/:id': 'accounts.write',
  'DELETE /api/v1/accounts/:id': 'accounts.write',
  'POST /api/v1/accounts/:id/invitation': 'accounts.write',
  'POST /api/v1/accounts/:id/sign-out': 'accounts.write',
  'GET /api/v1/tokens': 'tokens.write',
  'POST /api/v1/tokens': 'tokens.write',
  'GET /api/v1/tokens/:id': 'tokens.write',
  'DELETE /api/v1/tokens/:id': 'tokens.write',
  'POST /api/v1/certificates/readings': 'profiles.write',
  'GET /api/v1/certificates': 'inventory.read',
  'GET /api/v1/certificates/:sha256': 'inventory.read',
  'GET /api/v1/certificates/:sha256/file': 'inventory.read',
  'GET /api/v1/catalog': 'signed-in',
  'GET /api/v1/catalog/:kind': 'signed-in',
  'GET /api/v1/profiles': 'inventory.read',
  'GET /api/v1/profiles/export': 'inventory.read',
  'POST /api/v1/profiles': 'profiles.write',
  'POST /api/v1/profiles:validate': 'profiles.write',
  'POST /api/v1/profiles/import': 'profiles.write',
  'POST /api/v1/profiles/import:what-if': 'profiles.write',
  'POST /api/v1/profiles/import:what-if-export': 'profiles.write',
  'GET /api/v1/profiles/graph': 'inventory.read',
  'POST /api/v1/profiles:scope-tags': 'profiles.write',
  'GET /api/v1/profiles/:id': 'inventory.read',
  'PATCH /api/v1/profiles/:id': 'profiles.write',
  'DELETE /api/v1/profiles/:id': 'profiles.write',
  'GET /api/v1/profiles/:id/export': 'inventory.read',
  'POST /api/v1/profiles/:id/validate': 'profiles.write',
  'POST /api/v1/profiles/:id/relink': 'profiles.write',
  'POST /api/v1/profiles/:id/relink:what-if': 'profiles.write',
  'POST /api/v1/profiles/:id/relink:what-if-export': 'profiles.write',
  'POST /api/v1/profiles/:id/delete:what-if': 'profiles.write',
  'POST /api/v1/profiles/:id/delete:what-if-export': 'profiles.write',
  'POST /api/v1/profiles:what-if': 'profiles.write',
  'POST /api/v1/profiles:what-if-export': 'profiles.write',
  'POST /api/v1/profiles:delete-what-if': 'profiles.write',
  'POST /api/v1/profiles:delete-what-if-export': 'profiles.write',
  'POST /api/v1/profiles/:id/what-if': 'profiles.write',
  'POST /api/v1/profiles/:id/what-if-export': 'profiles.write',
  'GET /api/v1/profiles/:id/history': 'inventory.read',
  'POST /api/v1/profiles/:id/restore': 'profiles.write',
  'POST /api/v1/profiles/:id/restore:what-if': 'profiles.write',
  'POST /api/v1/profiles/:id/restore:what-if-export': 'profiles.write',
  'GET /api/v1/profiles/:id/assignments': 'inventory.read',
  'PUT /api/v1/profiles/:id/assignments': 'profiles.write',
  'POST /api/v1/profiles/:id/assignments:what-if': 'profiles.write',
  'POST /api/v1/profiles/:id/assignments:what-if-export': 'profiles.write',
  'POST /api/v1/targets:count': 'profiles.write',
  'POST /api/v1/targets:export': 'profiles.write',
  'POST /api/v1/targets:list': 'profiles.write',
  'POST /api/v1/targets:names': 'profiles.write',
  'POST /api/v1/targets:roots': 'profiles.write',
  'GET /api/v1/profiles/:id/states': 'inventory.read',
  'GET /api/v1/profiles/:id/coverage': 'inventory.read',
  'GET /api/v1/profiles/:id/coverage/devices': 'inventory.read',
  'GET /api/v1/profiles/:id/coverage/devices/export': 'inventory.read',
  'GET /api/v1/profiles/:id/devices': 'inventory.read',
  'GET /api/v1/profiles/:id/devices/export': 'inventory.read',
  'GET /api/v1/profiles/:id/devices/:deviceId/explanation': 'inventory.read',
  'GET /api/v1/devices/:id/profiles': 'inventory.read',
  'GET /api/v1/devices/:id/states': 'inventory.read',
  'GET /api/v1/people/:id/profiles': 'inventory.read',
  'GET /api/v1/people/:id/states': 'inventory.read',
  'GET /api/v1/people': 'inventory.read',
  'GET /api/v1/people/export': 'inventory.read',
  'GET /api/v1/people/values': 'inventory.read',
  'POST /api/v1/people': 'directory.write',
  'GET /api/v1/people/:id': 'inventory.read',
  'PUT /api/v1/people/:id': 'directory.write',
  'DELETE /api/v1/people/:id': 'directory.write',
  'POST /api/v1/people/:id/delete:what-if': 'directory.write',
  'POST /api/v1/people/:id/delete:what-if-export': 'directory.write',
  'POST /api/v1/people:delete-what-if': 'directory.write',
  'POST /api/v1/people:delete-what-if-export': 'directory.write',
  'GET /api/v1/devices': 'inventory.read',
  'GET /api/v1/devices/export': 'inventory.read',
  'GET /api/v1/devices/values': 'inventory.read',
  'POST /api/v1/devices': 'directory.write',
  'GET /api/v1/devices/:id': 'inventory.read',
  'PUT /api/v1/devices/:id': 'directory.write',
  'DELETE /api/v1/devices/:id': 'devices.retire',
  'PUT /api/v1/devices/:id/retirement': 'devices.retire',
  'DELETE /api/v1/devices/:id/retirement': 'devices.retire',
  'GET /api/v1/groups': 'inventory.read',
  'GET /api/v1/groups/export': 'inventory.read',
  'POST /api/v1/groups': 'directory.write',
  'GET /api/v1/groups/:id': 'inventory.read',
  'PUT /api/v1/groups/:id': 'directory.write',
  'DELETE /api/v1/groups/:id': 'directory.write',
  'POST /api/v1/groups/:id/members': 'directory.write',
  'POST /api/v1/groups:preview': 'inventory.read',
  'GET /api/v1/groups/:id/assignments': 'inventory.read',
  'POST /api/v1/groups/:id/what-if': 'directory.write',
  'POST /api/v1/groups/:id/what-if-export': 'directory.write',
  'POST /api/v1/groups/:id/members:what-if': 'directory.write',
  'POST /api/v1/groups/:id/members:what-if-export': 'directory.write',
  'POST /api/v1/directory/imports': 'directory.write',
  'GET /api/v1/directory/imports/:id': 'directory.write',
  'DELETE /api/v1/directory/imports/:id': 'directory.write',
  'POST /api/v1/directory/imports/:id/runs': 'directory.write',
  'GET /api/v1/directory/imports/:id/rows': 'directory.write',
  'GET /api/v1/directory/imports/:id/findings': 'directory.write',
  'GET /api/v1/directory/imports/:id/missing': 'directory.write',
  'GET /api/v1/directory/imports/:id/missing/export': 'directory.write',
  'POST /api/v1/directory/imports/:id/what-if': 'directory.write',
  'POST /api/v1/directory/imports/:id/what-if-export': 'directory.write',
  'GET /api/v1/filters': 'inventory.read',
  'POST /api/v1/filters:scope-tags': 'profiles.write',
  'POST /api/v1/filters': 'profiles.write',
  'POST /api/v1/filters:validate': 'profiles.write',
  'POST /api/v1/filters:preview': 'inventory.read',
  'GET /api/v1/filters/:id': 'inventory.read',
  'PUT /api/v1/filters/:id': 'profiles.write',
  'DELETE /api/v1/filters/:id': 'profiles.write',
  'POST /api/v1/filters/:id/what-if': 'profiles.write',
  'POST /api/v1/filters/:id/what-if-export': 'profiles.write',
  'GET /api/v1/filters/:id/assignments': 'inventory.read',
  'GET /api/v1/scope-tags': 'inventory.read',
  'POST /api/v1/scope-tags': 'accounts.write',
  'GET /api/v1/scope-tags/:id': 'inventory.read',
  'PUT /api/v1/scope-tags/:id': 'accounts.write',
  'DELETE /api/v1/scope-tags/:id': 'accounts.write',
  'GET /api/v1/consumers': 'inventory.read',
  'POST /api/v1/consumers': 'profiles.write',
  'GET /api/v1/consumers/:id': 'inventory.read',
  'PATCH /api/v1/consumers/:id': 'profiles.write',
  'DELETE /api/v1/consumers/:id': 'profiles.write',
  'GET /api/v1/preparation': 'inventory.read',
  'GET /api/v1/preparation/values': 'inventory.read',
  'PUT /api/v1/preparation/values': 'preparation.write',
  'PUT /api/v1/preparation/steps/:step': 'preparation.write',
  'GET /api/v1/audit': 'audit.read',
  'GET /api/v1/audit/:no': 'audit.read',
  'GET /api/v1/audit/export': 'audit.export',
  'POST /api/v1/audit/verification': 'audit.read',
  'GET /api/v1/jobs': 'signed-in',
  'GET /api/v1/jobs/:id': 'signed-in',
  'GET /api/v1/settings': 'signed-in',
  'PUT /api/v1/settings': 'settings.write',
  'GET /api/v1/health': 'health.read',
};

let it: TestApp;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());

const address = (url: string) =>
  `/${url
    .replace('/:id', '/01920000-0000-7000-8000-000000000000')
    .replace('/:no', '/1')
    .replace('/:kind', '/scep.ios')
    .replace('/:step', '/ndes.spn')
    .replace('/:sha256', `/${'0'.repeat(64)}`)}`;

function call(client: Client, route: string) {
  const [method = '', url = ''] = route.split(' ');
  return client[method.toLowerCase() as keyof Client](address(url));
}

async function tokenOf(role: Role): Promise<Client> {
  const fields = { name: `walks as ${role}`, role, days: 1 };
  const { secret } = await makeToken(it, { actor: systemActor('Test'), fields });
  return program(it.app, secret);
}

test('the surface is what is written here', () => {
  const found = routesOf(it.app)
    .filter(({ method, url }) => method !== 'HEAD' && method !== 'OPTIONS' && !url.startsWith('/api/docs'))
    .map(({ method, url, access }) => [`${method} ${url}`, access] as const);
  expect(Object.fromEntries(found)).toEqual(surface);
});

test('the HEAD of a route and the readable pages ask for the same or are public', () => {
  for (const { method, url, access } of routesOf(it.app)) {
    if (url.startsWith('/api/docs')) expect(access).toBe('public');
    else if (method === 'HEAD') expect(access).toBe(surface[`GET ${url}`]);
  }
});

test.each(Object.entries(surface))(
  '%s lets in a stranger only when it is public (%s)',
  async (route, access) => {
    const reply = await call(it.stranger, route);
    if (access === 'public')
      expect(reply.json()).not.toMatchObject({ code: expect.stringMatching(/^auth\./) });
    else expect([reply.statusCode, reply.json().code]).toEqual([401, 'auth.required']);
  },
);

test.each(Object.entries(surface).filter(([, access]) => access !== 'public'))(
  '%s asks every role for %s',
  async (route, access) => {
    for (const role of roleNames) {
      const may = access === 'signed-in' || permissionsOf([role]).includes(access as never);
      for (const client of [await it.person(role), await tokenOf(role)]) {
        const reply = await call(client, route);
        const code = reply.headers['content-type']?.includes('json')
          ? reply.json<{ code?: string }>().code
          : undefined;
        if (may) expect(code, `${role} ${route}`).not.toBe('auth.forbidden');
        else expect([reply.statusCode, code], `${role} ${route}`).toEqual([403, 'auth.forbidden']);
        expect(reply.statusCode, `${role} ${route}`).toBeLessThan(500);
      }
    }
  },
);

test.each([
  ['no such token', 'cs_0000000000000000000000000000000000000000000'],
  ['another kind of secret', 'ghp_1234'],
  ['nothing', ''],
])('a request with %s is refused and does not fall back to a session', async (_what, secret) => {
  const person = await it.person('administrator');
  const reply = await person.get('/accounts', { headers: { authorization: `Bearer ${secret}` } });
  expect([reply.statusCode, reply.json().code]).toEqual([401, 'auth.token-refused']);
  expect(reply.headers['www-authenticate']).toBe('Bearer');
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
  ['an old browser on another site', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
  ['something that does not say where it is', { 'sec-fetch-site': undefined }],
])('a writing request with a session from %s is refused', async (_where, headers) => {
  const person = await it.person('administrator');
  const reply = await person.post('/audit/verification', { headers });
  expect([reply.statusCode, reply.json().code]).toEqual([403, 'request.foreign-origin']);
});

test('an old browser on our own page may write', async () => {
  const person = await it.person('administrator');
  const headers = { 'sec-fetch-site': undefined, origin: 'http://localhost:4600' };
  expect((await person.delete('/me/sessions', { headers })).statusCode).toBe(204);
});

test('every reply forbids what a page could do with it', async () => {
  for (const path of ['//healthz', '/doorstep', '/nowhere', '/accounts']) {
    const { headers } = await it.stranger.get(path);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-request-id': expect.any(String),
    });
  }
});
