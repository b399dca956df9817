import type { SearchAnswer } from '@countersign/contract/search';
import { hitsPerKind, searchedKinds } from '@countersign/contract/search';
import { type Client, type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { iosDraft } from '../profiles/sample-drafts.ts';
import { searchStatement } from './search.ts';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator', 'profileManager');
  const jane = await made('/people', { name: 'Jane Nordby', upn: 'jane@contoso.com', department: 'Sales' });
  await made('/devices', { family: 'windows', name: 'NOR-W008', serial: 'SN-4711', personId: jane.id });
  await made('/devices', { family: 'ios', name: 'Old NOR phone' });
  await made('/groups', { name: 'Nordics', description: 'Everybody up there' });
  await made('/filters', { name: 'Nordic kiosks', platform: 'iOS', rule: '(device.deviceName -eq "x")' });
  const certificate = await makeCertificate({ subject: 'Nord CA', ca: true });
  await made('/profiles', { profiles: [iosDraft(certificate, { displayName: 'Nord root' })] });
});
afterAll(() => it.close());

async function made(path: string, body: object): Promise<{ id: string }> {
  const reply = await admin.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function found(words: string, by: Client = admin) {
  const reply = await by.get(`/search?q=${encodeURIComponent(words)}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<SearchAnswer>().kinds;
}

const names = async (words: string, by?: Client) =>
  (await found(words, by)).map(({ kind, hits }) => [kind, ...hits.map(({ name }) => name)]);

describe('one search over everything', () => {
  test('finds each kind, and names that begin so come first', async () => {
    expect(await names('nor')).toEqual([
      ['device', 'NOR-W008', 'Old NOR phone'],
      ['user', 'Jane Nordby'],
      ['group', 'Nordics'],
      ['profile', 'Nord root'],
      ['filter', 'Nordic kiosks'],
    ]);
  });

  test.each([
    ['sn-4711', 'device', 'Windows · Jane Nordby · SN-4711'],
    ['jane@contoso', 'user', 'jane@contoso.com · Sales'],
    ['nordics', 'group', 'Assigned members · Everybody up there'],
    ['nord root', 'profile', 'Trusted certificate · iOS'],
    ['kiosks', 'filter', 'iOS/iPadOS'],
  ])('%s finds a %s: %s', async (words, kind, detail) => {
    const [only, ...others] = await found(words);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind, hits: [{ detail }], more: false });
  });

  test('accounts are found by who manages them', async () => {
    const reader = await it.person('reader');
    expect(await names(admin.email)).toEqual([['account', 'A administrator and profileManager']]);
    expect(await names(admin.email, reader)).toEqual([]);
    expect(await names('NOR-W008', reader)).toEqual([['device', 'NOR-W008']]);
  });

  test('profiles and filters of other scope tags are not found', async () => {
    const some = await it.person('administrator', 'profileManager');
    await it.db.account.update({ where: { no: some.no }, data: { scopeTags: ['7'] } });
    expect((await names('nord', some)).map(([kind]) => kind)).toEqual(['user', 'group']);
  });

  test('of many, a few are shown, and that there are more', async () => {
    for (let at = 0; at <= hitsPerKind; at += 1) await made('/groups', { name: `Crowd ${at}` });
    const [crowd] = await found('crowd');
    expect(crowd?.hits).toHaveLength(hitsPerKind);
    expect(crowd?.more).toBe(true);
  });

  test.each(['%%', '__', String.raw`\\`, `';--`, '👩‍💻'])(
    '%s finds nothing and breaks nothing',
    async (words) => {
      expect(await found(words)).toEqual([]);
    },
  );

  test.each(['', 'a', 'x'.repeat(201), 'a%00b'])('"%s" is refused', async (words) => {
    expect((await admin.get(`/search?q=${words}`)).statusCode).toBe(400);
  });

  test.each(['SN-19999', 'device 1'])('a large directory is not read as a whole for %s', async (words) => {
    const { pool } = it.database;
    await pool.query(`insert into device (id, family, name, name_key, ownership, join_type, architecture, source, search_key,
        created_at, modified_at)
      select gen_random_uuid(), 'windows', 'Device ' || n, 'device ' || n, 'unknown', 'unknown', 'unknown', 'sample',
        'device ' || n || chr(10) || 'sn-' || n, now(), now() from generate_series(1, 20000) as n
      where not exists (select from device where name_key = 'device 1')`);
    await pool.query('analyze device');
    const statement = searchStatement(searchedKinds, { scopeTags: 'all' }, words);
    const { rows } = await pool.query<Record<string, string>>(`explain ${statement.text}`, statement.values);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on device/);
  });
});
