import type { Person, TestApp } from '@countersign/testkit/app';
import { type Directory, openDirectory } from '@countersign/testkit/directory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let directory: Directory;
let it: TestApp;
let manager: Person;
beforeAll(async () => {
  directory = await openDirectory();
  ({ it, manager } = directory);
});
afterAll(() => directory.it.close());

describe('a user', () => {
  test('says at once which version it has', async () => {
    const made = await manager.post('/people', { body: { upn: 'new@contoso.com', name: 'New' } });
    expect([made.statusCode, made.headers.etag]).toEqual([201, '"1"']);
  });

  test('is made, read, changed with If-Match, and deleted, each with its row in the audit log', async () => {
    const jane = await directory.user({
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
    expect(await directory.lastAudit(id)).toMatchObject({
      action: 'person.change',
      before: { department: null, enabled: true },
      after: { department: 'Finance', enabled: false },
    });
    const pc = await directory.device({ personId: id });
    expect((await manager.delete(`/people/${id}`, { version: 2 })).statusCode).toBe(204);
    expect(await directory.lastAudit(id)).toMatchObject({ action: 'person.delete', subjectName: 'Jane Doe' });
    expect((await manager.get(`/devices/${pc.id}`)).json()).toMatchObject({ person: null });
    expect((await manager.get(`/people/${id}`)).json()).toMatchObject({ code: 'person.not-found' });
  });

  test.each([
    ['the user principal name, whatever its letters', { upn: 'TWIN@contoso.com' }, '/upn'],
    ['the external key', { externalKey: 'twin-key' }, '/externalKey'],
  ])('is the only one with %s', async (_what, fields, at) => {
    await it.db.person.deleteMany({ where: { upnKey: 'twin@contoso.com' } });
    await directory.user({ upn: 'twin@contoso.com', externalKey: 'twin-key' });
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

test('two who save the same name at the same moment: one is told', async () => {
  const body = { upn: 'race@contoso.com', name: 'Race' };
  const replies = await Promise.all([1, 2, 3, 4].map(() => manager.post('/people', { body })));
  expect(replies.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([
    201, 409, 409, 409,
  ]);
});
