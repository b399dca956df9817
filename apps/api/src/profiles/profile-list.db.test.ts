import type { ProfileSummary } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { day } from '@countersign/testkit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let reader: Person;
beforeAll(async () => {
  it = await openApp();
  const manager = await it.person('profileManager');
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

test('the list is searched by name and certificate, narrowed by facets, and ordered by name, change and expiry', async () => {
  const names = async (query: string) => (await listed(query)).map(({ displayName }) => displayName);
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
  expect(heading).toBe('id,name,platform,type,certificate,thumbprintSha256,expires,generation,modified');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(",'=gamma,iOS/iPadOS,Trusted certificate,Has ended,");
});

test('the list holds 10,000 profiles, of which every page is read by its key', async () => {
  await it.pool
    .query(`insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description, settings, catalog_version, slot, claim, created_at, modified_at)
    select gen_random_uuid(), 'trusted.ios', 'trusted', 'ios', 'ios', 'Bulk ' || n, 'bulk ' || n, 'bulk ' || n, '', '{}', 1, '', '', now(), now() from generate_series(1, 10000) n`);
  const { rows } = await it.pool
    .query(`explain (format json) select p.id from profile p where p.deleted_at is null
    and (p.name_key collate "C", p.no) > ('bulk 5', 1) order by p.name_key collate "C", p.no limit 51`);
  expect(JSON.stringify(rows)).toContain('profile_by_name');
  const page = (await reader.get('/profiles?search=bulk%209&limit=200')).json();
  expect(page.items).toHaveLength(200);
  expect(page.total).toEqual({ count: 1000, exact: false });
});
