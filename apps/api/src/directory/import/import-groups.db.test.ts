import { lines, openImporter, twoUsers } from '@countersign/testkit/importer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
beforeEach(() => importer.empty());
afterAll(() => importer.it.close());

const sales = 'user.department -eq ""Sales""';
const file = lines(
  'id,displayName,description,membershipRule',
  `g1,Sales,Who sells,"${sales}"`,
  'g2,Lent out,,',
);

describe('an import of groups', () => {
  test('S002-70 makes both kinds, whose rules hold at once, and finds them again by their key', async () => {
    await importer.imported('people', twoUsers);
    const sent = await importer.upload('groups', file);
    expect(sent).toMatchObject({
      key: 'externalKey',
      mapping: { externalKey: 'id', name: 'displayName', rule: 'membershipRule' },
    });
    expect((await importer.run(sent)).result).toMatchObject({ create: 2, error: 0 });
    expect(await importer.listed('/groups?source=import&search=sales')).toMatchObject([
      { name: 'Sales', ruleAbout: 'user', people: { count: 1 }, externalKey: 'g1' },
    ]);
    expect((await importer.run(sent)).result).toMatchObject({ same: 2, update: 0 });
    const renamed = lines('id,displayName,membershipRule', 'g1,Sellers,"user.displayName -ne $null"');
    expect(await importer.imported('groups', renamed)).toMatchObject({ update: 1 });
    expect(await importer.listed('/groups?search=sellers')).toMatchObject([
      { description: 'Who sells', people: { count: 2 }, version: 2 },
    ]);
  });

  test('names a rule that cannot be read, and a name that another has', async () => {
    await importer.imported('groups', file);
    const faulty = lines(
      'id,name,rule',
      'g3,Broken,user.department -eq',
      'g4,Mixed,"user.mail -eq ""a"" and device.model -eq ""b"""',
      'g5,LENT OUT,',
    );
    const sent = await importer.upload('groups', faulty);
    expect((await importer.run(sent)).result).toMatchObject({ applied: false, error: 3 });
    const told = (await importer.rowsOf(sent)).map(({ findings }) =>
      findings.map(({ at, code }) => `${at} ${code}`),
    );
    expect(told).toEqual([['rule valueExpected'], ['rule mixedBearers'], ['name taken']]);
  });

  test('deletes what is missing when asked, and never what was made by hand', async () => {
    await importer.imported('groups', file);
    await importer.manager.post('/groups', { body: { name: 'By hand' } });
    const one = lines('id,name', 'g1,Sales');
    expect(await importer.imported('groups', one, { missing: 'delete' })).toMatchObject({ missing: 1 });
    expect((await importer.listed('/groups')).map(({ name }: { name: string }) => name)).toEqual([
      'By hand',
      'Sales',
    ]);
    const sent = await importer.upload('groups', one);
    const { mapping, key } = sent;
    const refused = await importer.manager.post(`/directory/imports/${sent.id}/runs`, {
      body: { mapping, key, missing: 'retire' },
    });
    expect(refused.json()).toMatchObject({ code: 'import.mapping-invalid', findings: [{ at: '/missing' }] });
  });
});
