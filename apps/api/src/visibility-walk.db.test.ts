import { samplesOf } from '@countersign/catalog/samples';
import { kindOf } from '@countersign/catalog/kinds';
import type { Profile } from '@countersign/contract/profiles';
import { type Client, type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateNext } from './evaluation/evaluator.ts';
import { routesOf } from './plugins/access.ts';
import { unseen } from './visible-to.ts';

/**
 * Spec 4.4: an organisation whose other half has an unmistakable name wherever something of theirs touches something of ours,
 * and every route of the app asked by somebody who sees one half.
 */
const theirs = 'Zzsecret';

let it: TestApp;
let all: Person;
let some: Person;
const ids: Record<string, string> = {};

const everybody = { mode: 'include', target: 'allDevices' };
const rule = '(device.deviceName -startsWith "P")';
const [scepSettings] = samplesOf(kindOf('scep.ios'));
const scep = (name: string, fields: object = {}) => ({
  kind: 'scep.ios',
  displayName: name,
  settings: { ...scepSettings, certificateType: 'machine' },
  ...fields,
});
let certificate: object;
const trusted = (displayName: string) => ({ kind: 'trusted.ios', displayName, settings: { certificate } });

beforeAll(async () => {
  it = await openApp();
  all = await it.person('administrator', 'pkiAdministrator', 'profileManager');
  some = await it.person('administrator', 'pkiAdministrator', 'profileManager');
  await it.db.account.update({ where: { no: some.no }, data: { scopeTags: ['7'] } });
  certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const person = await made(all, '/people', { upn: 'jane@contoso.com', name: 'Jane' });
  const device = await made(all, '/devices', { family: 'ios', name: 'Phone', personId: person.id });
  // Not in the group, so that their root does not reach it.
  await made(all, '/devices', { family: 'ios', name: 'Tablet' });
  const group = await made(all, '/groups', { name: 'Phones' });
  await all.post(`/groups/${group.id}/members`, { body: { add: { devices: [device.id] } } });
  const filter = await made(some, '/filters', { name: 'Ours', platform: 'iOS', rule });
  const otherFilter = await made(all, '/filters', { name: `${theirs} filter`, platform: 'iOS', rule });
  Object.assign(ids, { people: person.id, devices: device.id, groups: group.id, filters: filter.id });
  Object.assign(ids, { otherFilter: otherFilter.id });

  ids['otherRoot'] = await profile(all, trusted(`${theirs} root`));
  ids['root'] = await profile(some, trusted('Our root'));
  const urls = { settings: { ...scep('').settings, scepServerUrls: ['https://elsewhere.example'] } };
  ids['identity'] = await profile(some, scep('Our identity', { rootProfileId: ids['root'] }));
  ids['other'] = await profile(all, scep(`${theirs} identity`, { ...urls, rootProfileId: ids['root'] }));
  // What was saved by somebody who sees all stays, and one who does not may go on with it.
  const shared = { displayName: 'Our shared one', rootProfileId: ids['otherRoot'] };
  ids['shared'] = await profile(all, scep('Our shared one', { ...shared, ...urls }));
  await it.db.profile.update({ where: { id: ids['shared'] }, data: { scopeTags: ['7'] } });
  const toGroup = { mode: 'include', target: 'group', groupId: group.id };
  const filtered = { ...toGroup, filterId: otherFilter.id, filterMode: 'include' };
  for (const id of ['root', 'otherRoot', 'other']) await assign(id, toGroup);
  await assign('identity', filtered);
  await assign('shared', { ...toGroup, filterId: filter.id, filterMode: 'include' });
  const profileIds = [ids['identity'], ids['other'], ids['otherRoot']];
  const consumer = { kind: 'wifi', name: 'Office', profileIds, groupIds: [group.id] };
  ids['consumers'] = (await made(all, '/consumers', consumer)).id;
  while (await evaluateNext(it));
  await it.db.evaluationQueue.create({
    data: {
      profileNo: await numberOf('other'),
      why: 'profile',
      attempts: 1,
      retryAt: new Date('2100-01-01'),
      queuedAt: it.now(),
    },
  });
});
afterAll(() => it.close());

async function made(by: Client, path: string, body: object): Promise<{ id: string }> {
  const reply = await by.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(by: Client, draft: object): Promise<string> {
  const reply = await by.post('/profiles', { body: { profiles: [draft] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ profiles: [Profile] }>().profiles[0].id;
}

async function assign(id: string, ...assignments: object[]): Promise<void> {
  const path = `/profiles/${ids[id]}/assignments`;
  const { version } = (await all.get(path)).json();
  expect((await all.put(path, { version, body: { assignments } })).statusCode).toBe(200);
}

async function numberOf(id: string): Promise<number> {
  return (await it.db.profile.findUniqueOrThrow({ where: { id: ids[id] ?? '' } })).no;
}

/** One address for each thing of ours that a route may be about; a route about something else has to be told of here. */
async function addressesOf(url: string): Promise<string[]> {
  if (url.startsWith('/profiles/:id'))
    return ['identity', 'shared', 'root'].map((id) =>
      url.replace(':id', ids[id] ?? '').replace(':deviceId', ids['devices'] ?? ''),
    );
  const [, subject = ''] = /^\/(\w+)\/:id/.exec(url) ?? [];
  const stored = await it.db.certificateFile.findFirstOrThrow({ select: { sha256: true } });
  return [
    url
      .replace('/accounts/:id', `/accounts/${all.id}`)
      .replace('/scope-tags/:id', '/scope-tags/0')
      .replace(':id', ids[subject] ?? ':id')
      .replace(':sha256', Buffer.from(stored.sha256).toString('hex'))
      .replace(':kind', 'scep.ios')
      .replace(/^\/search$/, `/search?q=${theirs}`),
  ];
}

/** Whoever may read the audit log reads all of it: it is evidence, sealed and exported whole. */
const outside = /^\/(?:audit|openapi\.json)(?:\/|$)/;
/** Nothing is made here of what these are about; they hold neither profiles nor filters. */
const empty = new Set(['/tokens/:id', '/jobs/:id', '/directory/imports/:id', '/me/sessions/:id']);

function walked(method: string): string[] {
  const ours = routesOf(it.app).filter((route) => route.method === method);
  return ours
    .flatMap(({ url }) => (url.startsWith('/api/v1/') ? [url.replace('/api/v1', '')] : []))
    .filter((url) => !outside.test(url));
}

test('spec 4.4 no route tells the name of what one does not see', async () => {
  const told: string[] = [];
  let marks = 0;
  for (const url of walked('GET')) {
    if ([...empty].some((start) => url.startsWith(start))) continue;
    for (const path of await addressesOf(url)) {
      expect(path, 'tell the walk what this route is about').not.toContain(':id');
      const reply = await some.get(path);
      expect(reply.statusCode, `${path} ${reply.body}`).toBe(200);
      expect(namesTheirs(reply), `${url}\n${reply.body}`).toBe(false);
      marks += marked(reply, url);
      if (namesTheirs(await all.get(path))) told.push(url);
    }
  }
  expect(marks).toBeGreaterThan(5);
  // Whoever sees all is told at each of these: the organisation is such that the walk would notice.
  expect([...new Set(told)]).toEqual(
    expect.arrayContaining([
      '/certificates/:sha256',
      '/consumers',
      '/consumers/:id',
      '/devices/:id/profiles',
      '/filters',
      '/groups/:id/assignments',
      '/health',
      '/people/:id/profiles',
      '/profiles',
      '/profiles/:id',
      '/profiles/:id/assignments',
      '/profiles/:id/devices',
      '/profiles/:id/devices/:deviceId/explanation',
      '/profiles/:id/devices/export',
      '/profiles/:id/history',
      '/profiles/export',
      '/profiles/graph',
      '/search',
    ]),
  );
});

/** Whatever stands for a name says that there is no page of it, so that nobody is led to one. */
function marked({ body, headers }: { body: string; headers: Record<string, unknown> }, url: string): number {
  if (!String(headers['content-type']).includes('json')) return 0;
  let marks = 0;
  JSON.parse(
    body,
    (_key, value: { id?: string; name?: string; displayName?: string; unseen?: true } | null) => {
      const hidden = Object.values(unseen).some((words) => [value?.name, value?.displayName].includes(words));
      if (!hidden || value?.id === undefined) return value;
      expect(value.unseen, `${url} ${JSON.stringify(value)}`).toBe(true);
      marks += 1;
      return value;
    },
  );
  return marks;
}

const namesTheirs = ({ body, headers }: { body: string; headers: object }) =>
  `${body}${JSON.stringify(headers)}`.toLowerCase().includes(theirs.toLowerCase());

/** What is sent to routes that answer with more than what was sent, by route. */
function questions(): Record<string, { body: unknown }> {
  const identity = { ...scep('Our identity'), rootProfileId: ids['otherRoot'], assignments: [everybody] };
  const { displayName: _name, ...asked } = identity;
  const target = { ...asked, profileId: ids['shared'] };
  const toGroup = { mode: 'include', target: 'group', groupId: ids['groups'] };
  const filter = { name: 'Ours', platform: 'iOS', rule: '(device.deviceName -eq "x")' };
  const change = { description: 'Another' };
  const object = {
    '@odata.type': '#microsoft.graph.iosTrustedRootCertificate',
    displayName: 'Sent',
    trustedRootCertificate: (certificate as { data: string }).data,
  };
  return {
    'POST /targets:count': { body: target },
    'POST /targets:list': { body: target },
    'POST /targets:export': { body: target },
    'POST /targets:names': { body: { ...target, pick: 'any' } },
    'POST /targets:roots': { body: target },
    'POST /filters:preview': { body: { platform: 'iOS', rule } },
    'POST /filters:validate': { body: { platform: 'iOS', rule } },
    'POST /filters/:id/what-if': { body: filter },
    'POST /filters/:id/what-if-export': { body: filter },
    'POST /groups:preview': { body: { rule: '(device.displayName -eq "x")' } },
    'POST /groups/:id/what-if': { body: { fields: null } },
    'POST /groups/:id/what-if-export': { body: { fields: null } },
    'POST /groups/:id/members:what-if': { body: { remove: { devices: [ids['devices']] } } },
    'POST /groups/:id/members:what-if-export': { body: { remove: { devices: [ids['devices']] } } },
    'POST /people/:id/delete:what-if': { body: {} },
    'POST /people/:id/delete:what-if-export': { body: {} },
    'POST /people:delete-what-if': { body: { ids: [ids['people']] } },
    'POST /people:delete-what-if-export': { body: { ids: [ids['people']] } },
    'POST /profiles:validate': { body: { profiles: [trusted('Our root')] } },
    'POST /profiles/import': { body: [object] },
    'POST /profiles/import:what-if': { body: [object] },
    'POST /profiles/import:what-if-export': { body: [object] },
    'POST /profiles/:id/validate': { body: change },
    'POST /profiles/:id/what-if': { body: change },
    'POST /profiles/:id/what-if-export': { body: change },
    'POST /profiles/:id/restore': { body: { version: 1 } },
    'POST /profiles/:id/restore:what-if': { body: { version: 1 } },
    'POST /profiles/:id/restore:what-if-export': { body: { version: 1 } },
    'POST /profiles/:id/delete:what-if': { body: {} },
    'POST /profiles/:id/delete:what-if-export': { body: {} },
    'POST /profiles:what-if': { body: { profiles: [trusted('Our root')], assignments: [toGroup] } },
    'POST /profiles:what-if-export': { body: { profiles: [trusted('Our root')], assignments: [toGroup] } },
    'POST /profiles:delete-what-if': { body: { ids: [ids['identity'], ids['other']] } },
    'POST /profiles:delete-what-if-export': { body: { ids: [ids['identity'], ids['other']] } },
    'POST /profiles/:id/relink': { body: { rootProfileId: ids['otherRoot'] } },
    'POST /profiles/:id/relink:what-if': { body: { rootProfileId: ids['otherRoot'] } },
    'POST /profiles/:id/relink:what-if-export': { body: { rootProfileId: ids['otherRoot'] } },
    'POST /profiles/:id/assignments:what-if': { body: { assignments: [toGroup] } },
    'POST /profiles/:id/assignments:what-if-export': { body: { assignments: [toGroup] } },
    'POST /profiles:scope-tags': { body: tagging('other', 'identity') },
    'POST /filters:scope-tags': { body: tagging('otherFilter', 'filters') },
    'PATCH /profiles/:id': { body: change },
    'PATCH /consumers/:id': { body: { name: 'Office 2', profileIds: [ids['other'], ids['identity']] } },
    'POST /consumers': {
      body: { kind: 'vpn', name: 'V', profileIds: [ids['other']], groupIds: [] },
    },
    'PUT /profiles/:id/assignments': { body: { assignments: [toGroup] } },
    'PUT /filters/:id': { body: { ...filter, name: `${theirs.toUpperCase()} FILTER` } },
    'DELETE /consumers/:id': { body: undefined },
    'DELETE /filters/:id': { body: undefined },
    'DELETE /profiles/:id': { body: undefined },
    'POST /profiles': { body: { profiles: [scep('New', { rootProfileId: ids['otherRoot'] })] } },
    'POST /filters': { body: { ...filter, name: `${theirs} filter` } },
  };
}

/** One that they do not see beside one that they do. */
function tagging(...names: string[]): object {
  return { items: names.map((name) => ({ id: ids[name], version: 1 })), add: ['7'] };
}

/** These answer with accounts, people, devices, groups, settings or nothing. */
const quiet =
  /^(?!\/(?:people|devices|groups).*what-if)\/(?:session|setup|invitations|me|accounts|tokens|settings|jobs|preparation|people|devices|directory|certificates|groups|scope-tags)(?:$|\/)/;

test('spec 4.4 nor does what is asked with a body, or refused', async () => {
  const asked = questions();
  const told: string[] = [];
  let marks = 0;
  const routes = (['POST', 'PUT', 'PATCH', 'DELETE'] as const).flatMap((method) =>
    walked(method).map((url) => ({ method, url, asks: !saves.test(`${method} ${url}`) })),
  );
  // First what is only asked, so that all of it is asked of the same organisation.
  for (const { method, url, asks } of routes.toSorted(
    (one, other) => Number(other.asks) - Number(one.asks),
  )) {
    const question = asked[`${method} ${url}`];
    if (!question && quiet.test(url)) continue;
    expect(question, `tell the walk what to send to ${method} ${url}`).toBeDefined();
    for (const path of await addressesOf(url)) {
      const sent = { version: await versionAt(path), body: question?.body };
      if (asks && namesTheirs(await all.post(path, sent))) told.push(url);
      const reply = await some[method.toLowerCase() as 'post'](path, sent);
      expect(namesTheirs(reply), `${method} ${url}\n${reply.body}`).toBe(false);
      marks += marked(reply, url);
      // What was not understood would prove nothing.
      expect([200, 201, 204, 409, 422], `${method} ${path} ${reply.body}`).toContain(reply.statusCode);
    }
  }
  expect([...new Set(told)]).toEqual(
    expect.arrayContaining([
      '/targets:count',
      '/profiles/import',
      '/profiles/:id/validate',
      '/groups/:id/what-if',
      '/groups/:id/what-if-export',
      '/groups/:id/members:what-if',
      '/groups/:id/members:what-if-export',
    ]),
  );
});

/** What is asked twice must change nothing the first time. */
const saves = /^(?:PUT|PATCH|DELETE) |(?:\/relink|\/restore|:scope-tags|\/profiles|\/filters|\/consumers)$/;

/** Of what is changed at this address. */
async function versionAt(path: string): Promise<number> {
  const [, about = ''] =
    /^(\/(?:profiles|filters|consumers|groups)\/[^/:]+(?:\/assignments$)?)/.exec(path) ?? [];
  return about === '' ? 1 : (await all.get(about)).json().version;
}
