import { lines, openImporter, twoUsers } from '@countersign/testkit/importer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
beforeEach(() => importer.empty());
afterAll(() => importer.it.close());

const fleet = lines(
  'Device ID,Device name,OS,Primary user UPN,Ownership,Groups',
  'd1,PC-1,Windows,anna@contoso.com,Corporate,Laptops',
  'd2,Phone-1,iOS,,Personal,',
);
const kinds = lines('id,name,rule', 'g1,Sales,"user.department -eq ""Sales"""', 'g2,Lent out,');

const exported = async (kind: string) => (await importer.manager.get(`/${kind}/export`)).body;

describe('an export comes back as it was', () => {
  test('with users and devices in the groups that were chosen, and by rule in the others', async () => {
    const rule = 'device.deviceOwnership -eq "Corporate"';
    await importer.manager.post('/groups', { body: { name: 'Corporate', rule } });
    await importer.imported('people', twoUsers);
    await importer.imported('devices', fleet);
    const files = { people: await exported('people'), devices: await exported('devices') };
    const unchanged = { same: 2, create: 0, update: 0, error: 0 };
    for (const kind of ['people', 'devices'] as const)
      expect(await importer.imported(kind, files[kind]), kind).toMatchObject(unchanged);
    await importer.it.pool.query('truncate person, device cascade');
    for (const kind of ['people', 'devices'] as const)
      expect(await importer.imported(kind, files[kind]), kind).toMatchObject({ create: 2, error: 0 });
    const groups = await importer.listed('/groups');
    expect(groups).toMatchObject([
      { name: 'Corporate', rule, devices: { count: 1 } },
      { name: 'Laptops', rule: null, devices: { count: 1 } },
      { name: 'Team A', people: { count: 2 } },
      { name: 'Team B', people: { count: 1 } },
    ]);
  });

  test('of users is recognised by another key where some have none', async () => {
    await importer.imported('people', twoUsers);
    await importer.manager.post('/people', { body: { upn: 'hand@contoso.com', name: 'By hand' } });
    const csv = (await importer.manager.get('/people/export')).body;
    const file = await importer.upload('people', csv);
    expect(file).toMatchObject({ key: 'upn', mapping: { externalKey: 'externalKey' } });
    expect((await importer.run(file)).result).toMatchObject({ same: 3, error: 0 });
  });

  test('of groups, made by hand or imported', async () => {
    await importer.imported('groups', kinds);
    const body = { name: 'By hand', rule: 'device.model -eq "x"' };
    await importer.manager.post('/groups', { body });
    const csv = (await importer.manager.get('/groups/export')).body;
    const sent = await importer.upload('groups', csv);
    expect(sent).toMatchObject({ key: 'name' });
    expect((await importer.run(sent)).result).toMatchObject({ same: 3, error: 0 });
    await importer.empty();
    expect(await importer.imported('groups', csv)).toMatchObject({ create: 3 });
    expect(await importer.listed('/groups?kind=dynamic')).toHaveLength(2);
  });
});
