import { kindOf, kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { Kind, KindId } from '@countersign/catalog/kind';
import type { Finding } from '@countersign/contract/problem';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { twoUsers } from '@countersign/testkit/importer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routesOf } from './plugins/access.ts';

/** Every route is sent what it takes, and in each object of it once something that it does not know. */
let it: TestApp;
let admin: Person;
let certificate: object;
const ids: Record<string, string> = {};
const nobody = '01920000-0000-7000-8000-000000000000';

beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator', 'pkiAdministrator', 'profileManager');
  certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  ids['root'] = await saved(draftOf('trusted.ios'));
  ids['identity'] = await saved({ ...draftOf('scep.ios'), rootProfileId: ids['root'] });
  const headers = { 'content-type': 'text/csv' };
  const sent = await admin.post('/directory/imports?kind=people', { body: twoUsers, headers });
  ids['import'] = sent.json<{ id: string }>().id;
});
afterAll(() => it.close());

async function saved(draft: object): Promise<string> {
  const reply = await admin.post('/profiles', { body: { profiles: [draft] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ profiles: [Profile] }>().profiles[0].id;
}

/** Of the samples that with most settings; of a kind that stands on a root, with one brought along. */
function settingsOf(kind: Kind): object {
  const [values = {}] = samplesOf(kind).toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);
  const sent = Object.entries(values).map(([key, value]) => [
    key,
    kind.settings[key]?.control.type === 'certificate' ? certificate : value,
  ]);
  return Object.fromEntries(sent);
}

function draftOf(id: KindId) {
  return { kind: id, displayName: id, settings: settingsOf(kindOf(id)) };
}

function wholeDraft({ id, rootLink, platform }: Kind) {
  const newRoot = { displayName: 'Root', settings: settingsOf(kindOf(`trusted.${platform}`)) };
  const applicability = {
    edition: { mode: 'include', editions: ['windows10Enterprise'] },
    version: { mode: 'exclude', min: '10.0.0.0', max: '10.0.1.0' },
  };
  return { ...draftOf(id), ...(rootLink ? { newRoot } : {}), applicability };
}

/** These read bytes: what is unknown in a file is for whoever reads the file to tell. */
const files = {
  'POST /certificates/readings': 'a certificate, in any of five encodings',
  'POST /profiles/import': 'Graph JSON: properties that nobody knows are kept, and come out again on export',
  'POST /profiles/import:what-if': 'the same',
  'POST /profiles/import:what-if-export': 'the same',
  'POST /directory/imports': 'a table: its columns are assigned to fields afterwards',
};

/** Places where any name is taken, and what is done with one that nothing is known of. */
const open: Record<string, string> = {
  'POST /directory/imports/:id/runs /mapping': 'import.mapping-invalid',
  'POST /directory/imports/:id/what-if /mapping': 'import.mapping-invalid',
  'POST /directory/imports/:id/what-if-export /mapping': 'import.mapping-invalid',
};

/** What each route takes, with every object that can be in it. */
function bodies(): Record<string, object> {
  const password = 'correct horse battery staple';
  const line = { mode: 'include', target: 'group', groupId: nobody, filterId: nobody, filterMode: 'include' };
  const { displayName: _name, ...shown } = draftOf('scep.ios');
  const target = { ...shown, profileId: ids['identity'], assignments: [line], applicability: {} };
  const change = { displayName: 'Another', settings: shown.settings, applicability: {} };
  const account = { email: 'new@contoso.com', displayName: 'New', roles: ['reader'] };
  const filter = { name: 'Ours', platform: 'iOS', rule: '(device.deviceName -eq "x")' };
  const group = { name: 'Ours', rule: '(device.displayName -eq "x")' };
  const members = { add: { people: [nobody] }, remove: { devices: [nobody] } };
  const consumer = { kind: 'wifi', name: 'Office', profileIds: [nobody], groupIds: [nobody] };
  const run = { mapping: { upn: 'userPrincipalName' }, key: 'upn' };
  const creation = { profiles: [wholeDraft(kindOf('scep.ios'))], assignments: [line] };
  const ofEveryKind = { ...creation, profiles: kinds.map(wholeDraft) };
  const person = { upn: 'jane@contoso.com', name: 'Jane' };
  const device = { family: 'ios', name: 'Phone' };
  const tagging = { items: [{ id: nobody, version: 1 }], add: ['0'] };
  return {
    'POST /setup': { token: 'x', email: 'a@contoso.com', displayName: 'A', password },
    'POST /invitations': { token: 'x', password },
    'POST /session': { email: 'a@contoso.com', password },
    'POST /session/reauthentication': { password },
    'PATCH /me': { displayName: 'Me' },
    'PUT /me/password': { current: 'wrong', password },
    'POST /accounts': account,
    'PATCH /accounts/:id': { displayName: 'New' },
    'POST /tokens': { name: 'Script', role: 'reader' },
    'PUT /settings': { name: 'Contoso', confirmAbove: { devices: 1, revocations: 1 } },
    'PUT /preparation/values': {},
    'PUT /preparation/steps/:step': { state: 'done' },
    'POST /scope-tags': { name: 'Ours' },
    'PUT /scope-tags/:id': { name: 'Ours' },
    'POST /people': person,
    'PUT /people/:id': person,
    'POST /devices': device,
    'PUT /devices/:id': device,
    'POST /groups': group,
    'PUT /groups/:id': group,
    'POST /groups:preview': { rule: group.rule },
    'POST /groups/:id/what-if': { fields: group },
    'POST /groups/:id/what-if-export': { fields: group },
    'POST /groups/:id/members': members,
    'POST /groups/:id/members:what-if': members,
    'POST /groups/:id/members:what-if-export': members,
    'POST /people/:id/delete:what-if': {},
    'POST /people/:id/delete:what-if-export': {},
    'POST /people:delete-what-if': { ids: [nobody] },
    'POST /people:delete-what-if-export': { ids: [nobody] },
    'POST /directory/imports/:id/runs': run,
    'POST /directory/imports/:id/what-if': run,
    'POST /directory/imports/:id/what-if-export': run,
    'POST /filters': filter,
    'PUT /filters/:id': filter,
    'POST /filters:scope-tags': tagging,
    'POST /profiles:scope-tags': tagging,
    'POST /filters:validate': { platform: 'iOS', rule: filter.rule },
    'POST /filters:preview': { platform: 'iOS', rule: filter.rule },
    'POST /filters/:id/what-if': filter,
    'POST /filters/:id/what-if-export': filter,
    'POST /consumers': consumer,
    'PATCH /consumers/:id': consumer,
    'POST /targets:count': target,
    'POST /targets:list': target,
    'POST /targets:export': target,
    'POST /targets:roots': target,
    'POST /targets:names': target,
    'POST /profiles': creation,
    'POST /profiles:validate': ofEveryKind,
    'PATCH /profiles/:id': change,
    'POST /profiles/:id/validate': change,
    'POST /profiles/:id/what-if': change,
    'POST /profiles/:id/what-if-export': change,
    'POST /profiles/:id/restore': { version: 1 },
    'POST /profiles/:id/restore:what-if': { version: 1 },
    'POST /profiles/:id/restore:what-if-export': { version: 1 },
    'POST /profiles/:id/relink': { rootProfileId: nobody },
    'POST /profiles/:id/relink:what-if': { rootProfileId: nobody },
    'POST /profiles/:id/relink:what-if-export': { rootProfileId: nobody },
    'POST /profiles/:id/delete:what-if': {},
    'POST /profiles/:id/delete:what-if-export': {},
    'POST /profiles:what-if': creation,
    'POST /profiles:what-if-export': creation,
    'POST /profiles:delete-what-if': { ids: [nobody] },
    'POST /profiles:delete-what-if-export': { ids: [nobody] },
    'PUT /profiles/:id/assignments': { assignments: [line] },
    'POST /profiles/:id/assignments:what-if': { assignments: [line] },
    'POST /profiles/:id/assignments:what-if-export': { assignments: [line] },
  };
}

type Route = { method: string; url: string; name: string };
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

function routes(...methods: string[]): Route[] {
  return routesOf(it.app).flatMap(({ method, url }) => {
    const path = url.replace('/api/v1', '');
    if (path === url || !methods.includes(method)) return [];
    return [{ method, url: path, name: `${method} ${path}` }];
  });
}

function send({ method, url }: Route, { body, query = '' }: { body?: object | undefined; query?: string }) {
  const path = url
    .replace(':step', 'ndes.spn')
    .replace('/profiles/:id', `/profiles/${ids['identity']}`)
    .replace('/imports/:id', `/imports/${ids['import']}`)
    .replace('/scope-tags/:id', '/scope-tags/1')
    .replace(':kind', 'scep.ios')
    .replace(':sha256', '0'.repeat(64))
    .replace(':no', '1')
    .replace(/:(?:id|deviceId)\b/g, nobody);
  return admin[method.toLowerCase() as Method](`${path}${query}`, { version: 1, body });
}

/** The pointers of all objects in it, its own first; and it with one field more in one of them. */
function objectsIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsIn(one, `${at}/${key}`));
  return Array.isArray(value) ? inner : [at, ...inner];
}

function withMore(value: object, at: string): object {
  const copy: object = structuredClone(value);
  const keys = at.split('/').slice(1);
  const place = keys.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], copy);
  Object.assign(place as object, { zebra: 'x' });
  return copy;
}

/** How many rows each table of ours has. Every change of a row writes one into the audit log. */
async function everything(): Promise<unknown> {
  const counting = `(xpath('//c/text()', query_to_xml(format('select count(*) as c from %I', table_name), true, true, '')))[1]::text`;
  const found = await it.pool.query(
    `select table_name, ${counting} as rows from information_schema.tables where table_schema = 'public' order by 1`,
  );
  return found.rows;
}

const told = (findings: Finding[] | undefined) => findings?.map(({ at, code }) => `${code} ${at}`);

test('a field that nobody knows is refused wherever it stands, and nothing is done', async () => {
  const asked = bodies();
  const before = await everything();
  expect(JSON.stringify(before)).toContain('"audit"');
  for (const route of routes('POST', 'PUT', 'PATCH', 'DELETE')) {
    if (route.name in files) continue;
    // What takes nothing is sent something.
    const body = asked[route.name] ?? {};
    for (const at of objectsIn(body)) {
      const reply = await send(route, { body: withMore(body, at) });
      const { code, findings } = reply.json<{ code: string; findings?: Finding[] }>();
      expect(code, `${route.name} ${at} ${reply.body}`).toBe(
        open[`${route.name} ${at}`] ?? 'request.invalid',
      );
      expect(told(findings), `${route.name} ${at}`).toContain(`unknown-field ${at}/zebra`);
    }
  }
  expect(await everything()).toEqual(before);
});

test('a parameter that nobody knows is refused, and nothing is done', async () => {
  const asked = bodies();
  const before = await everything();
  for (const route of routes('GET', 'POST', 'PUT', 'PATCH', 'DELETE')) {
    // What the route asks for comes first.
    const query = route.url === '/search' ? '?q=x&zebra=x' : '?zebra=x';
    const reply = await send(route, { body: asked[route.name], query });
    expect(told(reply.json().findings), `${route.name} ${reply.body}`).toContain('unknown-field query/zebra');
  }
  expect(await everything()).toEqual(before);
});

test('what is sent here is otherwise understood, and each route has what it takes', async () => {
  const asked = bodies();
  const description = (await admin.get('/openapi.json')).json<{ paths: Record<string, object> }>();
  for (const route of routes('POST', 'PUT', 'PATCH', 'DELETE')) {
    const path = `/api/v1${route.url.replaceAll(/:(id|step|kind|deviceId)\b/g, '{$1}')}`;
    const operations = description.paths[path] as Record<string, { requestBody?: object }> | undefined;
    const takes = operations?.[route.method.toLowerCase()]?.requestBody !== undefined;
    expect(takes, `tell the walk what to send to ${route.name}`).toBe(route.name in asked);
  }
  // Last who signs out: the rest is asked by somebody who is signed in.
  for (const route of routes('POST', 'PUT', 'PATCH')) {
    if (route.name in files) continue;
    const reply = await send(route, { body: asked[route.name] });
    expect(reply.body, route.name).not.toMatch(/"code":"(?:request\.(?:invalid|malformed)|unknown-field)"/);
  }
});

test('what may have been meant is told', async () => {
  const draft = { ...draftOf('scep.ios'), rootProfileId: ids['root'] };
  const everybody = [{ mode: 'include', target: 'allDevices' }];
  const advice = async (path: string, body: object, by: 'post' | 'patch' = 'post') =>
    (await admin[by](path, { body, version: 1 })).json<{ findings: Finding[] }>().findings;
  expect(await advice('/profiles', { profiles: [{ ...draft, assignments: everybody }] })).toEqual([
    {
      at: '/profiles/0/assignments',
      code: 'unknown-field',
      message: 'There is no field "assignments" here. It belongs at /assignments.',
    },
  ]);
  const misspelt = { ...draft.settings, subjekt: { format: 'custom', text: 'CN=x' } };
  expect(await advice('/profiles', { profiles: [{ ...draft, settings: misspelt }] })).toMatchObject([
    {
      at: '/profiles/0/settings/subjekt',
      message: expect.stringMatching(/^There is no field "subjekt" here\./),
    },
  ]);
  // Known to changes, but a trusted profile stands on nothing.
  const linked = { rootProfileId: ids['root'] };
  expect(told(await advice(`/profiles/${ids['root']}`, linked, 'patch'))).toEqual([
    'unknown-field /rootProfileId',
  ]);
  const asked = { kind: 'scep.ios', assignments: everybody, settings: { certificatTyp: 'machine' } };
  expect(await advice('/targets:count', asked)).toMatchObject([
    { at: '/settings/certificatTyp', message: expect.stringContaining('Do you mean "certificateType"?') },
  ]);
  const { findings } = (await admin.get('/profiles?plattform=ios')).json();
  expect(findings).toEqual([
    {
      at: 'query/plattform',
      code: 'unknown-field',
      message: 'There is no parameter "plattform" here. Do you mean "platform"?',
    },
  ]);
});
