import type { Device, DeviceSummary } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  admin = await it.person('administrator');
});
afterAll(() => it.close());

let last = 0;
const unique = (word: string) => `${word}${(last += 1)}`;

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  expect(reply.headers['etag']).toBe('"1"');
  return reply.json();
}

const user = (fields: object = {}) =>
  made<User>('/people', { upn: `${unique('user')}@contoso.com`, name: unique('User '), ...fields });
const device = (fields: object = {}) =>
  made<Device>('/devices', { family: 'windows', name: unique('PC-'), ...fields });
const group = (fields: object = {}) => made<Group>('/groups', { name: unique('Group '), ...fields });

async function namesIn(path: string): Promise<string[]> {
  const reply = await manager.get(path);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().items.map(({ name }: { name: string }) => name);
}

async function lastAudit(subjectId: string) {
  return it.db.audit.findFirst({ where: { subjectId }, orderBy: { no: 'desc' } });
}

describe('a user', () => {
  test('is made, read, changed with If-Match, and deleted, each with its row in the audit log', async () => {
    const jane = await user({
      upn: 'jane.doe@contoso.com',
      name: 'Jane Doe',
      mail: 'jane@contoso.com',
      sam: String.raw`CONTOSO\jdoe`,
      dn: 'CN=Jane Doe,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
      sid: 'S-1-5-21-1004336348-1177238915-682003330-1234',
      givenName: '  ',
      externalKey: '5f0d0a6e-0000-4000-8000-000000000001',
    });
    expect(jane).toMatchObject({ enabled: true, givenName: null, source: 'manual', devices: 0, groups: 0 });
    const {
      id,
      version: _v,
      devices: _d,
      groups: _g,
      source: _s,
      disabledAt: _a,
      createdAt: _c,
      modifiedAt: _m,
      ...fields
    } = jane;
    const change = { body: { ...fields, enabled: false, department: 'Finance' } };
    expect((await manager.put(`/people/${id}`, change)).json()).toMatchObject({
      code: 'precondition.required',
    });
    const changed = await manager.put(`/people/${id}`, { ...change, version: 1 });
    expect(changed.json()).toMatchObject({ enabled: false, disabledAt: expect.any(String), version: 2 });
    expect((await manager.put(`/people/${id}`, { ...change, version: 1 })).json()).toMatchObject({
      code: 'precondition.failed',
    });
    expect(await lastAudit(id)).toMatchObject({
      action: 'person.change',
      before: { department: null, enabled: true },
      after: { department: 'Finance', enabled: false },
    });
    const pc = await device({ personId: id });
    expect((await manager.delete(`/people/${id}`, { version: 2 })).statusCode).toBe(204);
    expect(await lastAudit(id)).toMatchObject({ action: 'person.delete', subjectName: 'Jane Doe' });
    expect((await manager.get(`/devices/${pc.id}`)).json()).toMatchObject({ person: null });
    expect((await manager.get(`/people/${id}`)).json()).toMatchObject({ code: 'person.not-found' });
  });

  test.each([
    ['the user principal name, whatever its letters', { upn: 'TWIN@contoso.com' }, '/upn'],
    ['the external key', { externalKey: 'twin-key' }, '/externalKey'],
  ])('is the only one with %s', async (_what, fields, at) => {
    await it.db.person.deleteMany({ where: { upnKey: 'twin@contoso.com' } });
    await user({ upn: 'twin@contoso.com', externalKey: 'twin-key' });
    const body = { upn: 'other@contoso.com', name: 'Other', ...fields };
    const reply = await manager.post('/people', { body });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      409,
      { code: 'person.taken', findings: [{ at }] },
    ]);
  });

  test.each([
    [{ upn: 'no at sign' }, '/upn'],
    [{ upn: 'two@at@signs' }, '/upn'],
    [{ mail: 'x' }, '/mail'],
    [{ sid: 'S-1-x' }, '/sid'],
    [{ name: 'a\u0000b' }, '/name'],
    [{ name: 'x'.repeat(257) }, '/name'],
    [{ enabled: 'yes' }, '/enabled'],
  ])('with %j is refused at that field', async (fields, at) => {
    const body = { upn: 'fine@contoso.com', name: 'Fine', ...fields };
    const reply = await manager.post('/people', { body });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      400,
      { code: 'request.invalid', findings: [{ at }] },
    ]);
  });
});

describe('a device', () => {
  test('S003-43 +c8 keeps hardware ids once seen and the version at its enrolment', async () => {
    const phone = await device({
      family: 'androidWorkProfile',
      serial: 'R58M1234',
      imei: '35-209900-176148-1',
      meid: 'A0000049 CDB1F2',
      osVersion: '11',
    });
    expect(phone).toMatchObject({ imei: '352099001761481', meid: 'A0000049CDB1F2', enrolledOsVersion: '11' });
    const upgraded = { family: 'androidWorkProfile', name: phone.name, serial: '', osVersion: '12' };
    const reply = await manager.put(`/devices/${phone.id}`, { body: upgraded, version: 1 });
    expect(reply.json()).toMatchObject({
      serial: 'R58M1234',
      imei: '352099001761481',
      meid: 'A0000049CDB1F2',
      osVersion: '12',
      enrolledOsVersion: '11',
    });
    expect(await namesIn('/devices?search=352099001761481')).toEqual([phone.name]);
    const replaced = { ...upgraded, serial: 'NEW1' };
    expect((await manager.put(`/devices/${phone.id}`, { body: replaced, version: 2 })).json()).toMatchObject({
      serial: 'NEW1',
    });
  });

  test('+c8 has every property that filters, rules and variables name', async () => {
    const sent = {
      family: 'windows',
      name: 'HOST-17',
      serial: 'PF3ABCDE',
      mac: '00-15-5D-01-02-03',
      aadId: '0f0d0a6e-0000-4000-8000-000000000001',
      ownership: 'corporate',
      category: 'Shared',
      enrolmentProfile: 'Autopilot standard',
      joinType: 'hybridAzureAdJoined',
      fqdn: 'host-17.corp.contoso.com',
      domainJoined: true,
      sid: 'S-1-5-21-1-2-3-1001',
      sku: 'ServerRdsh',
      osVersion: '10.0.22631.3447',
      enrolledOsVersion: '10.0.19045.1',
      manufacturer: 'Lenovo',
      model: '20XW',
      architecture: 'amd64',
      rooted: null,
      knox: false,
      tpm: true,
      helloReady: true,
      registered: false,
      managementMode: 'mdm',
      lastSeenAt: '2026-11-19T08:00:00.000Z',
      externalKey: 'intune-17',
    };
    const host = await device(sent);
    expect(host).toMatchObject({ ...sent, mac: '00155D010203', multiSession: true });
    const again = await manager.put(`/devices/${host.id}`, {
      body: { ...host, personId: null },
      version: 1,
    });
    expect(again.json()).toMatchObject({ ...sent, mac: '00155D010203', version: 2 });
    const unseen = { ...host, personId: null, lastSeenAt: null };
    const edited = await manager.put(`/devices/${host.id}`, { body: unseen, version: 2 });
    expect(edited.json()).toMatchObject({ lastSeenAt: sent.lastSeenAt, version: 3 });
  });

  test('belongs to a user, is retired and taken back, and is deleted by who may', async () => {
    const ada = await user({ name: 'Ada' });
    const mac = await device({ family: 'macos', personId: ada.id });
    expect(mac.person).toEqual({ id: ada.id, name: 'Ada', upn: ada.upn });
    expect((await manager.get(`/people/${ada.id}`)).json()).toMatchObject({ devices: 1 });
    expect((await manager.put(`/devices/${mac.id}/retirement`)).json()).toMatchObject({
      code: 'auth.forbidden',
    });
    const retired = await admin.put(`/devices/${mac.id}/retirement`);
    expect(retired.json()).toMatchObject({ retiredAt: expect.any(String), version: 2 });
    expect((await admin.put(`/devices/${mac.id}/retirement`)).json()).toMatchObject({ version: 2 });
    expect((await manager.get(`/people/${ada.id}`)).json()).toMatchObject({ devices: 0 });
    expect(await namesIn(`/devices?person=${ada.id}&state=active`)).toEqual([]);
    expect((await admin.delete(`/devices/${mac.id}/retirement`)).json()).toMatchObject({ retiredAt: null });
    expect((await manager.delete(`/devices/${mac.id}`, { version: 3 })).statusCode).toBe(403);
    expect((await admin.delete(`/devices/${mac.id}`, { version: 3 })).statusCode).toBe(204);
    expect(await lastAudit(mac.id)).toMatchObject({
      action: 'device.delete',
      subjectName: mac.name,
      before: { user: 'Ada' },
    });
  });

  test.each([
    [{ imei: '123' }, '/imei'],
    [{ mac: '00:15:5D' }, '/mac'],
    [{ osVersion: 'eleven' }, '/osVersion'],
    [{ osVersion: '1.2.3.4.5' }, '/osVersion'],
    [{ sku: 'Ultimate' }, '/sku'],
    [{ family: 'linux' }, '/family'],
    [{ aadId: 'x' }, '/aadId'],
    [{ lastSeenAt: 'yesterday' }, '/lastSeenAt'],
  ])('with %j is refused at that field', async (fields, at) => {
    const reply = await manager.post('/devices', { body: { family: 'ios', name: 'x', ...fields } });
    expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at }] });
  });

  test('of a user who is not there is refused', async () => {
    const body = { family: 'ios', name: 'x', personId: '01920000-0000-7000-8000-000000000000' };
    expect((await manager.post('/devices', { body })).json()).toMatchObject({
      code: 'person.not-found',
      findings: [{ at: '/personId' }],
    });
  });
});

describe('the lists', () => {
  test('order versions as numbers, page by page, with what has none first', async () => {
    const model = unique('Ordered');
    for (const [name, osVersion] of [
      ['b', '10.0.9.0'],
      ['c', '10.0.10.0'],
      ['a', null],
      ['d', '11'],
    ])
      await device({ name, osVersion, model });
    const first = (await manager.get(`/devices?model=${model}&sort=osVersion&limit=2`)).json();
    const next = encodeURIComponent(first.next);
    const second = (
      await manager.get(`/devices?model=${model}&sort=osVersion&limit=2&cursor=${next}`)
    ).json();
    const names = [...first.items, ...second.items].map(({ name }: DeviceSummary) => name);
    expect([names, first.total]).toEqual([['a', 'b', 'c', 'd'], { count: 4, exact: true }]);
    expect(await namesIn(`/devices?model=${model}&osVersion=10.0`)).toEqual(['b', 'c']);
    expect(await namesIn(`/devices?model=${model}&osVersion=10.0.1`)).toEqual([]);
    expect(await namesIn(`/devices?model=${model.toUpperCase()}&osVersion=11&osVersion=10.0.9`)).toEqual([
      'b',
      'd',
    ]);
  });

  test.each(['lastSeenAt', '-lastSeenAt', 'modifiedAt', '-osVersion', '-name'])(
    'of devices go on from any place when ordered by %s',
    async (sort) => {
      for (let cursor = ''; ;) {
        const page = (await manager.get(`/devices?sort=${sort}&limit=1${cursor}`)).json();
        expect(page.items).toHaveLength(1);
        if (page.next === null) break;
        cursor = `&cursor=${encodeURIComponent(page.next)}`;
      }
    },
  );

  test('filter by what there is', async () => {
    const category = unique('Kiosk ');
    const eve = await user({ department: 'Größe & Co' });
    const one = await device({ family: 'ios', ownership: 'personal', category, personId: eve.id });
    await device({ family: 'aosp', category, joinType: 'azureAdJoined' });
    const all = `/devices?category=${encodeURIComponent(category)}`;
    for (const facet of [
      'family=ios',
      'ownership=personal',
      'hasUser=true',
      'joinType=unknown',
      `person=${eve.id}`,
    ])
      expect(await namesIn(`${all}&${facet}`), facet).toEqual([one.name]);
    expect(await namesIn(`/people?department=${encodeURIComponent('GRÖSSE & co')}`)).toEqual([]);
    expect(await namesIn(`/people?department=${encodeURIComponent('größe & CO')}`)).toEqual([eve.name]);
    expect(await namesIn(`/people?search=${eve.upn}&hasDevice=true&enabled=true`)).toEqual([eve.name]);
    expect(await namesIn(`/people?search=${eve.upn}&hasDevice=false`)).toEqual([]);
  });

  test('are files, in which no cell is a formula', async () => {
    const name = '=HYPERLINK("http://evil")';
    await user({ name, department: 'Export' });
    await device({ name, category: 'Export' });
    await group({ name, description: '+1' });
    for (const path of [
      '/people/export?department=Export',
      '/devices/export?category=Export',
      '/groups/export',
    ]) {
      const reply = await manager.get(path);
      expect(reply.headers['content-type']).toContain('text/csv');
      expect(reply.body).toContain(`"'=HYPERLINK(""http://evil"")"`);
    }
  });
});

describe('a group', () => {
  test('takes and gives up people and devices in one request, and says who is unknown', async () => {
    const sales = await group();
    const [anna, bert, pc] = [await user({ name: 'Anna' }), await user({ name: 'Bert' }), await device()];
    const nobody = '01920000-0000-7000-8000-000000000000';
    const path = `/groups/${sales.id}/members`;
    const body = { add: { people: [anna.id, bert.id, nobody], devices: [pc.id] } };
    expect((await manager.post(path, { body })).json()).toMatchObject({
      added: 3,
      removed: 0,
      unknown: [nobody],
      group: { people: { count: 2, exact: true }, devices: { count: 1, exact: true } },
    });
    expect((await manager.post(path, { body })).json()).toMatchObject({ added: 0 });
    expect(await namesIn(`/people?group=${sales.id}`)).toEqual(['Anna', 'Bert']);
    expect(await namesIn(`/devices?group=${sales.id}`)).toEqual([pc.name]);
    expect(await namesIn(`/groups?person=${anna.id}`)).toEqual([sales.name]);
    expect(await namesIn(`/groups?device=${pc.id}`)).toEqual([sales.name]);
    const away = { remove: { people: [anna.id], devices: [pc.id] } };
    expect((await manager.post(path, { body: away })).json()).toMatchObject({ added: 0, removed: 2 });
    expect(await lastAudit(sales.id)).toMatchObject({ action: 'group.members', after: { removed: 2 } });
    expect((await manager.get(`/groups?search=${sales.name}`)).json().items).toMatchObject([
      { people: { count: 1, exact: true }, devices: { count: 0, exact: true } },
    ]);
  });

  test('takes ten thousand at once', async () => {
    const big = await group();
    await it.pool.query(
      `insert into device (id, family, name, name_key, source, search_key, created_at, modified_at)
        select gen_random_uuid(), 'ios', n, n, 'bulk', n, now(), now() from (select 'bulk ' || n as n from generate_series(1, 10000) n) s`,
    );
    const { rows } = await it.pool.query(`select id from device where source = 'bulk'`);
    const devices = rows.map(({ id }) => id);
    const reply = await manager.post(`/groups/${big.id}/members`, { body: { add: { devices } } });
    expect(reply.json()).toMatchObject({ added: 10_000, unknown: [] });
    expect((await manager.get(`/groups?search=${big.name}`)).json().items).toMatchObject([
      { devices: { count: 1_000, exact: false } },
    ]);
    const more = { add: { devices: [...devices, devices[0]] } };
    expect((await manager.post(`/groups/${big.id}/members`, { body: more })).statusCode).toBe(400);
    await it.pool.query(`delete from device where source = 'bulk'`);
  });

  test('is the only one of its name, and is renamed and deleted', async () => {
    const one = await group({ name: 'Finance' });
    expect((await manager.post('/groups', { body: { name: 'FINANCE' } })).json()).toMatchObject({
      code: 'group.taken',
      findings: [{ at: '/name' }],
    });
    const body = { name: 'Finance', description: 'All of\r\nfinance' };
    expect((await manager.put(`/groups/${one.id}`, { body, version: 1 })).json()).toMatchObject({
      description: 'All of\nfinance',
      version: 2,
    });
    expect((await manager.delete(`/groups/${one.id}`, { version: 1 })).statusCode).toBe(412);
    expect((await manager.delete(`/groups/${one.id}`, { version: 2 })).statusCode).toBe(204);
    expect((await manager.get(`/groups/${one.id}`)).json()).toMatchObject({ code: 'group.not-found' });
  });
});

test('two who save the same name at the same moment: one is told', async () => {
  const body = { upn: 'race@contoso.com', name: 'Race' };
  const replies = await Promise.all([1, 2, 3, 4].map(() => manager.post('/people', { body })));
  expect(replies.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([
    201, 409, 409, 409,
  ]);
});
