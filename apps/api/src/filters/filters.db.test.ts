import type { Filter, FilterSummary } from '@countersign/contract/filters';
import { mostFilters } from '@countersign/contract/filters';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let reader: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
});
afterAll(() => it.close());

const corporate = '(device.deviceOwnership -eq "Corporate")';

let last = 0;
const unique = (word: string) => `${word}${(last += 1)}`;

async function made<Made = Filter>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

const filter = (fields: object = {}) =>
  made('/filters', { name: unique('Filter '), platform: 'windows10AndLater', rule: corporate, ...fields });

async function listed(query: string): Promise<FilterSummary[]> {
  const reply = await reader.get(`/filters?${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json().items;
}

async function assigned(filterId: string): Promise<{ profileId: string; version: number }> {
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const settings = { certificate, destinationStore: 'computerCertStoreRoot' };
  const profiles = [{ kind: 'trusted.windows10', displayName: unique('Root '), settings }];
  const { profiles: created } = await made<{ profiles: { id: string }[] }>('/profiles', { profiles });
  const profileId = created[0]?.id ?? '';
  const { version } = await assign(profileId, 1, { filterId, filterMode: 'include' });
  return { profileId, version };
}

async function assign(profileId: string, version: number, fields: object): Promise<{ version: number }> {
  const assignments = [{ mode: 'include', target: 'allDevices', ...fields }];
  const reply = await manager.put(`/profiles/${profileId}/assignments`, { body: { assignments }, version });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

describe('a filter', () => {
  test('is made, read, changed with If-Match, and deleted, each with its row in the audit log', async () => {
    const created = await filter({ name: 'Corporate PCs', description: 'Bought by us' });
    expect(created).toMatchObject({
      platform: 'windows10AndLater',
      rule: corporate,
      scopeTags: ['0'],
      assignments: 0,
      version: 1,
      findings: [],
    });
    const path = `/filters/${created.id}`;
    expect((await reader.get(path)).headers['etag']).toBe('"1"');
    const rule = '(device.osVersion -startsWith "10.0.22")';
    const body = { name: 'Windows 11', platform: 'windows10AndLater', rule };
    expect((await manager.put(path, { body })).json()).toMatchObject({ code: 'precondition.required' });
    const changed = (await manager.put(path, { body, version: 1 })).json();
    expect(changed).toMatchObject({ name: 'Windows 11', description: '', rule, version: 2 });
    expect(changed.findings).toMatchObject([
      { at: '/rule#char=1,17', code: 'propertyRetiring', level: 'hint' },
    ]);
    expect((await manager.put(path, { body, version: 1 })).json()).toMatchObject({
      code: 'precondition.failed',
    });
    expect((await manager.delete(path, { version: 1 })).json()).toMatchObject({
      code: 'precondition.failed',
    });
    expect((await manager.delete(path, { version: 2 })).statusCode).toBe(204);
    expect((await reader.get(path)).json()).toMatchObject({ status: 404, code: 'filter.not-found' });
    const rows = await it.db.audit.findMany({ where: { subjectId: created.id }, orderBy: { no: 'asc' } });
    expect(rows.map(({ action }) => action)).toEqual(['filter.create', 'filter.change', 'filter.delete']);
    expect(rows[1]).toMatchObject({ before: { name: 'Corporate PCs' }, after: { name: 'Windows 11', rule } });
  });

  test.each<[string, object, string]>([
    ['nothing', { rule: '  ' }, '/rule#char=0,2'],
    ['half a rule', { rule: '(device.model -eq "x"' }, '/rule#char=0,1'],
    ['what no such device has', { rule: 'device.isRooted -eq "True"' }, '/rule#char=0,15'],
    ['people', { rule: 'user.mail -eq "x"' }, '/rule#char=0,9'],
    ['3,073 characters', { rule: `device.model -eq "${'x'.repeat(3_054)}"` }, '/rule#char=3072,3073'],
    ['a NUL', { rule: 'device.model -eq "a\u0000"' }, '/rule#char=19,20'],
  ])('with a rule of %s is not saved', async (_what, fields, at) => {
    const name = unique('Refused ');
    const body = { name, platform: 'windows10AndLater', ...fields };
    const reply = await manager.post('/filters', { body });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      422,
      { code: 'filter.rule-invalid', findings: [{ at }] },
    ]);
    expect(await listed(`search=${encodeURIComponent(name)}`)).toEqual([]);
  });

  test('has a name of its own, whatever its case, and keeps its platform', async () => {
    const { id, name } = await filter();
    const body = { name: name.toUpperCase(), platform: 'iOS', rule: corporate };
    expect((await manager.post('/filters', { body })).json()).toMatchObject({
      code: 'filter.taken',
      findings: [{ at: '/name' }],
    });
    expect((await manager.put(`/filters/${id}`, { body, version: 1 })).json()).toMatchObject({
      code: 'filter.platform-fixed',
      findings: [{ at: '/platform' }],
    });
    const own = { ...body, platform: 'windows10AndLater' };
    expect((await manager.put(`/filters/${id}`, { body: own, version: 1 })).statusCode).toBe(200);
  });

  test('S000-33 that assignments use is not deleted, says where, and has their profiles evaluated anew', async () => {
    const { id, name } = await filter();
    const { profileId, version } = await assigned(id);
    expect((await reader.get(`/filters/${id}`)).json()).toMatchObject({ assignments: 1 });
    expect((await reader.get(`/filters/${id}/assignments`)).json().items).toMatchObject([
      {
        profile: { id: profileId },
        mode: 'include',
        target: 'allDevices',
        group: null,
        filterMode: 'include',
      },
    ]);
    expect((await manager.delete(`/filters/${id}`, { version: 1 })).json()).toMatchObject({
      code: 'filter.in-use',
      facts: { assignments: 1, profiles: [{ id: profileId }] },
    });
    await it.pool.query('delete from evaluation_queue');
    const body = { name, description: 'Only words', platform: 'windows10AndLater', rule: corporate };
    expect((await manager.put(`/filters/${id}`, { body, version: 1 })).statusCode).toBe(200);
    const queued = async () => (await it.pool.query('select why from evaluation_queue')).rows;
    expect(await queued()).toEqual([]);
    const other = { ...body, rule: '(device.deviceOwnership -eq "Personal")' };
    expect((await manager.put(`/filters/${id}`, { body: other, version: 2 })).statusCode).toBe(200);
    expect(await queued()).toEqual([{ why: 'filter' }]);
    await assign(profileId, version, {});
    expect((await manager.delete(`/filters/${id}`, { version: 3 })).statusCode).toBe(204);
  });

  test('that only a deleted profile was assigned with can be deleted', async () => {
    const { id } = await filter();
    const { profileId } = await assigned(id);
    expect((await manager.delete(`/profiles/${profileId}`, { version: 1 })).statusCode).toBe(204);
    expect((await reader.get(`/filters/${id}`)).json()).toMatchObject({ assignments: 0 });
    expect((await reader.get(`/filters/${id}/assignments`)).json().items).toEqual([]);
    expect((await manager.delete(`/filters/${id}`, { version: 1 })).statusCode).toBe(204);
  });

  test('is found by name, platform and use, page by page', async () => {
    const word = unique('Listed ');
    const names = ['gamma', 'ALPHA', 'beta'].map((end) => `${word} ${end}`);
    for (const name of names) await filter({ name });
    const phones = await filter({ name: `${word} phones`, platform: 'iOS' });
    await assigned((await listed(`search=${encodeURIComponent(`${word} gamma`)}`))[0]?.id ?? '');
    const search = `search=${encodeURIComponent(word.toUpperCase())}`;
    const ends = (items: FilterSummary[]) => items.map(({ name }) => name.slice(word.length + 1));
    expect(ends(await listed(search))).toEqual(['ALPHA', 'beta', 'gamma', 'phones']);
    expect(ends(await listed(`${search}&sort=-name&limit=2`))).toEqual(['phones', 'gamma']);
    expect(ends(await listed(`${search}&platform=iOS`))).toEqual(['phones']);
    expect(ends(await listed(`${search}&used=yes`))).toEqual(['gamma']);
    const first = (await reader.get(`/filters?${search}&limit=3`)).json();
    expect(first.total).toEqual({ count: 4, exact: true });
    const second = await listed(`${search}&limit=3&cursor=${first.next}`);
    expect(second.map(({ id }) => id)).toEqual([phones.id]);
  });
});

describe('a rule that is not saved', () => {
  const platform = 'windows10AndLater';

  test('is judged at its characters, with what would mend it', async () => {
    const body = { platform, rule: 'device.modle -eq "x" and device.osVersion -eq "1"' };
    const reply = await manager.post('/filters:validate', { body });
    expect(reply.json()).toMatchObject({
      valid: false,
      findings: [
        {
          start: 0,
          end: 12,
          code: 'unknownProperty',
          level: 'error',
          fix: { edits: [{ start: 0, end: 12, text: 'device.model' }] },
        },
      ],
    });
    const fine = { platform, rule: corporate };
    expect((await manager.post('/filters:validate', { body: fine })).json()).toEqual({
      valid: true,
      findings: [],
    });
  });

  test('previews the devices of its platform that it is true of, by name', async () => {
    const model = unique('Preview ');
    const device = (fields: object) =>
      made<{ id: string }>('/devices', { family: 'windows', name: unique('PC-'), model, ...fields });
    const user = await made<{ id: string }>('/people', { upn: `${unique('u')}@contoso.com`, name: 'Jane' });
    await device({ name: 'PV-2', ownership: 'corporate', personId: user.id, osVersion: '10.0.22631.1' });
    await device({ name: 'PV-1', ownership: 'corporate', osVersion: '10.0.9' });
    await device({ name: 'PV-3', ownership: 'personal' });
    await device({ name: 'PV-4', ownership: 'corporate', family: 'ios' });
    const gone = await device({ name: 'PV-5', ownership: 'corporate' });
    const administrator = await it.person('administrator');
    const retired = await administrator.put(`/devices/${gone.id}/retirement`, { version: 1 });
    expect(retired.statusCode, retired.body).toBeLessThan(300);
    const rule = `(device.model -eq "${model.toUpperCase()}") and ${corporate}`;
    const ask = async (fields: object) =>
      (await reader.post('/filters:preview', { body: { platform, rule, ...fields } })).json();
    const whole = await ask({});
    expect(whole.items.map(({ name }: { name: string }) => name)).toEqual(['PV-1', 'PV-2']);
    expect(whole).toMatchObject({ total: { count: 2, exact: true }, of: 3, next: null });
    expect(whole.items[1]).toMatchObject({ osVersion: '10.0.22631.1', person: { name: 'Jane' } });
    const first = await ask({ limit: 1 });
    expect((await ask({ limit: 1, cursor: first.next })).items).toMatchObject([{ name: 'PV-2' }]);
    expect((await ask({ search: 'pv-1' })).items).toMatchObject([{ name: 'PV-1' }]);
    const newer = `${rule} and device.operatingSystemVersion -ge 10.0.10`;
    expect((await ask({ rule: newer })).items).toMatchObject([{ name: 'PV-2' }]);
    expect(await ask({ rule: 'device.model -eq' })).toMatchObject({ code: 'filter.rule-invalid' });
    expect(await ask({ cursor: 'nonsense' })).toMatchObject({ code: 'list.bad-cursor' });
  });
});

test('there are at most 200, also when many are made at the same moment', async () => {
  const before = await it.db.filter.count();
  await it.pool.query(
    `insert into filter (id, name, name_key, platform, rule, ast, created_at, modified_at)
      select gen_random_uuid(), 'Filler ' || n, 'filler ' || n, 'iOS', '', '{}', now(), now() from generate_series(1, $1) n`,
    [mostFilters - before - 2],
  );
  const replies = await Promise.all(
    [1, 2, 3, 4, 5].map(() =>
      manager.post('/filters', { body: { name: unique('Last '), platform: 'iOS', rule: corporate } }),
    ),
  );
  const codes = replies.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other);
  expect(codes).toEqual([201, 201, 409, 409, 409]);
  expect(replies.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
    code: 'filter.limit',
  });
  expect(await it.db.filter.count()).toBe(mostFilters);
});
