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

describe('a group', () => {
  test('takes and gives up people and devices in one request, and says who is unknown', async () => {
    const sales = await directory.group();
    const [anna, bert, pc] = [
      await directory.user({ name: 'Anna' }),
      await directory.user({ name: 'Bert' }),
      await directory.device(),
    ];
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
    expect(await directory.namesIn(`/people?group=${sales.id}`)).toEqual(['Anna', 'Bert']);
    expect(await directory.namesIn(`/devices?group=${sales.id}`)).toEqual([pc.name]);
    expect(await directory.namesIn(`/groups?person=${anna.id}`)).toEqual([sales.name]);
    expect(await directory.namesIn(`/groups?device=${pc.id}`)).toEqual([sales.name]);
    const away = { remove: { people: [anna.id], devices: [pc.id] } };
    expect((await manager.post(path, { body: away })).json()).toMatchObject({ added: 0, removed: 2 });
    expect(await directory.lastAudit(sales.id)).toMatchObject({
      action: 'group.members',
      after: { removed: 2 },
    });
    expect((await manager.get(`/groups?search=${sales.name}`)).json().items).toMatchObject([
      { people: { count: 1, exact: true }, devices: { count: 0, exact: true } },
    ]);
  });

  test('takes ten thousand at once', async () => {
    const big = await directory.group();
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
    const one = await directory.group({ name: 'Finance' });
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
