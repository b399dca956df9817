import type { ProfileFacets, ProfileSummary } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { day } from '@countersign/testkit/clock';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { identityObject, trustedObject } from './import/sample-objects.ts';
import { listProfiles } from './profile-list.ts';
import { refreshStandings } from './refresh-standings.ts';

let it: TestApp;
let manager: Person;
let reader: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  const at = (days: number) => new Date(Date.now() + days * day);
  const root = await makeCertificate({ subject: 'Contoso Root CA', ca: true, until: at(400) });
  const soon = await makeCertificate({ subject: 'Ends soon', ca: true, until: at(20) });
  const old = await makeCertificate({ subject: 'Has ended', ca: true, from: at(-9), until: at(-1) });
  const windows = { certificate: sentCertificate(root), destinationStore: 'computerCertStoreRoot' };
  const profiles = [
    { kind: 'trusted.windows10', displayName: 'beta', settings: windows },
    { kind: 'trusted.ios', displayName: 'Älpha', settings: { certificate: sentCertificate(soon) } },
    { kind: 'trusted.ios', displayName: '=gamma', settings: { certificate: sentCertificate(old) } },
  ];
  expect((await manager.post('/profiles', { body: { profiles } })).statusCode).toBe(201);
});
afterAll(() => it.close());

async function listed(query: string): Promise<ProfileSummary[]> {
  const reply = await reader.get(`/profiles?${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().items;
}

async function names(query: string): Promise<string[]> {
  return (await listed(query)).map(({ displayName }) => displayName);
}

test('the list is searched by name and certificate, narrowed by facets, and ordered by name, change and expiry', async () => {
  expect(await names('search=ROOT%20ca')).toEqual(['beta']);
  expect(await names('search=%C3%A4L')).toEqual(['Älpha']);
  expect(await names('platform=ios&platform=aosp')).toEqual(['=gamma', 'Älpha']);
  expect(await names('type=scep')).toEqual([]);
  expect(await names('expiry=expired')).toEqual(['=gamma']);
  expect(await names('expiry=within30Days&expiry=later')).toEqual(['beta', 'Älpha']);
  expect(await names('sort=expiry')).toEqual(['=gamma', 'Älpha', 'beta']);
  expect(await names('sort=-displayName')).toEqual(['Älpha', 'beta', '=gamma']);
  expect((await listed('sort=-modifiedAt&limit=2')).length).toBe(2);
});

test('the list is downloaded as CSV with formulas defused', async () => {
  const reply = await reader.get('/profiles/export?platform=ios');
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
  const [heading, ...rows] = reply.body.trim().split('\n');
  expect(heading).toBe(
    'id,name,platform,type,certificate,thumbprintSha256,expires,generation,modified,complete,warnings,assigned,scopeTags',
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(",'=gamma,iOS/iPadOS,Trusted certificate,Has ended,");
  expect(rows.map((row) => row.split(',').slice(-4))).toEqual([
    ['yes', '1', 'no', '0'],
    ['yes', '0', 'no', '0'],
  ]);
});

describe('+b11 a warning lives with its profile', () => {
  const imported: string[] = [];
  afterEach(async () => {
    await it.db.profile.deleteMany({ where: { id: { in: imported.splice(0) } } });
  });

  async function bring(...objects: object[]): Promise<string[]> {
    const reply = await manager.post('/profiles/import?dryRun=false', {
      body: JSON.stringify(objects),
      headers: { 'content-type': 'application/octet-stream' },
    });
    const ids = reply.json().items.map(({ profileId }: { profileId: string }) => profileId);
    imported.push(...ids);
    return ids;
  }

  test('as a facet, with the number on the row', async () => {
    expect(await names('findings=warnings')).toEqual(['=gamma']);
    expect(await names('findings=none')).toEqual(['beta', 'Älpha']);
    expect(await names('findings=none&findings=warnings')).toHaveLength(3);
    expect((await listed('search=gamma')).map(({ warnings }) => warnings)).toEqual([1]);
    expect((await reader.get('/profiles?findings=hints')).json()).toMatchObject({ code: 'request.invalid' });
  });

  test('S000-19 a certificate of no CA that an import brought stays marked until it is replaced', async () => {
    const server = await makeCertificate({ subject: 'www.contoso.com', ca: false });
    const [id] = await bring(trustedObject('aosp', server, { displayName: 'Server' }));
    expect(await names('findings=warnings')).toEqual(['=gamma', 'Server']);
    const page = (await reader.get(`/profiles/${id}`)).json();
    expect(page).toMatchObject({ warnings: 1, findings: [{ code: 'V03', level: 'warning' }] });
    const root = await makeCertificate({ subject: 'Another Root CA', ca: true });
    const body = { settings: { certificate: sentCertificate(root) } };
    expect((await manager.patch(`/profiles/${id}`, { version: 1, body })).json()).toMatchObject({
      warnings: 0,
    });
    expect(await names('findings=warnings')).toEqual(['=gamma']);
  });

  test('a profile without the root that it needs is incomplete until it has one', async () => {
    const [id] = await bring(
      identityObject('scep.ios', { displayName: 'Rootless', renewalThresholdPercentage: 20 }),
    );
    expect(await names('completeness=incomplete')).toEqual(['Rootless']);
    expect(await names('completeness=incomplete&findings=none')).toEqual([]);
    expect(await names('completeness=complete')).not.toContain('Rootless');
    const [root] = await listed('search=%C3%A4L');
    const change = await manager.patch(`/profiles/${id}`, { version: 1, body: { rootProfileId: root?.id } });
    expect(change.statusCode, change.body).toBe(200);
    expect(await names('completeness=incomplete')).toEqual([]);
  });

  test('rules that have changed with the program are asked again, whatever else is in the table', async () => {
    expect(await refreshStandings(it, { which: 'all' })).toBe(0);
    await it.pool.query('update profile set warnings = 7');
    const [broken] = await bring(identityObject('scep.ios', { displayName: 'Broken' }));
    await it.db.profile.update({ where: { id: broken ?? '' }, data: { settings: {} } });
    expect(await refreshStandings(it, { which: 'all' })).toBe(3);
    expect(await names('findings=warnings')).toEqual(['=gamma', 'Broken']);
    expect((await listed('search=gamma')).map(({ warnings, version }) => [warnings, version])).toEqual([
      [1, 1],
    ]);
  });

  test('a certificate that has come to its end is one of them without anybody touching it', async () => {
    expect(await refreshStandings(it, { which: 'due' })).toBe(0);
    it.clock.pass(21 * day);
    reader = await it.person('reader');
    expect(await names('findings=warnings')).toEqual(['=gamma']);
    expect(await refreshStandings(it, { which: 'due' })).toBe(1);
    expect(await names('findings=warnings')).toEqual(['=gamma', 'Älpha']);
    expect(await refreshStandings(it, { which: 'due' })).toBe(0);
  });
});

test('the list holds 10,000 profiles, of which every page is read by its key', async () => {
  await it.pool
    .query(`insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description, settings, catalog_version, slot, claim, created_at, modified_at, warnings, complete)
    select gen_random_uuid(), 'trusted.ios', 'trusted', 'ios', 'ios', 'Bulk ' || n, 'bulk ' || n, 'bulk ' || n, '', '{}', 1, '', '', now(), now(), (n % 50 = 0)::int, n % 70 <> 0 from generate_series(1, 10000) n`);
  await it.pool.query('analyze profile');
  expect(await indexesOf({})).toContain('profile_by_name');
  expect(await indexesOf({ findings: ['warnings'] })).toContain('profile_with_warnings');
  expect(await indexesOf({ completeness: ['incomplete'] })).toContain('profile_incomplete');
  expect(await indexesOf({ findings: ['none'], completeness: ['complete'] })).toContain('profile_by_name');
  const page = (await reader.get('/profiles?search=bulk%209&limit=200')).json();
  expect(page.items).toHaveLength(200);
  expect(page.total).toEqual({ count: 1000, exact: false });
});

/** The indexes by which PostgreSQL reads a page in the middle of the list, asked with the list's own statement. */
async function indexesOf(facets: ProfileFacets): Promise<string[]> {
  const statements: { text: string; values: unknown[] }[] = [];
  const query = async (statement: { text: string; values: unknown[] }) => {
    statements.push(statement);
    return it.pool.query(statement.text, statement.values);
  };
  const cursor = Buffer.from(JSON.stringify(['bulk 5', '1'])).toString('base64url');
  const listing = { ...facets, sort: 'displayName', limit: 50, cursor } as const;
  const pool = { query } as unknown as pg.Pool;
  await listProfiles({ pool, now: it.now(), actor: { scopeTags: 'all' } }, listing);
  const [page] = statements;
  const { rows } = await it.pool.query(`explain (format json) ${page?.text}`, page?.values);
  return [...JSON.stringify(rows).matchAll(/"Index Name":"(\w+)"/g)].map(([, name = '']) => name);
}
