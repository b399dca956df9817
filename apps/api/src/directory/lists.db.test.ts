import type { DeviceSummary } from '@countersign/contract/devices';
import type { Person } from '@countersign/testkit/app';
import { type Directory, openDirectory } from '@countersign/testkit/directory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let directory: Directory;
let manager: Person;
beforeAll(async () => {
  directory = await openDirectory();
  ({ manager } = directory);
});
afterAll(() => directory.it.close());

describe('the lists', () => {
  test('order versions as numbers, page by page, with what has none first', async () => {
    const model = directory.unique('Ordered');
    for (const [name, osVersion] of [
      ['b', '10.0.9.0'],
      ['c', '10.0.10.0'],
      ['a', null],
      ['d', '11'],
    ])
      await directory.device({ name, osVersion, model });
    const first = (await manager.get(`/devices?model=${model}&sort=osVersion&limit=2`)).json();
    const next = encodeURIComponent(first.next);
    const second = (
      await manager.get(`/devices?model=${model}&sort=osVersion&limit=2&cursor=${next}`)
    ).json();
    const names = [...first.items, ...second.items].map(({ name }: DeviceSummary) => name);
    expect([names, first.total]).toEqual([['a', 'b', 'c', 'd'], { count: 4, exact: true }]);
    expect(await directory.namesIn(`/devices?model=${model}&osVersion=10.0`)).toEqual(['b', 'c']);
    expect(await directory.namesIn(`/devices?model=${model}&osVersion=10.0.1`)).toEqual([]);
    expect(
      await directory.namesIn(`/devices?model=${model.toUpperCase()}&osVersion=11&osVersion=10.0.9`),
    ).toEqual(['b', 'd']);
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
    const category = directory.unique('Kiosk ');
    const eve = await directory.user({ department: 'Größe & Co' });
    const one = await directory.device({ family: 'ios', ownership: 'personal', category, personId: eve.id });
    await directory.device({ family: 'aosp', category, joinType: 'azureAdJoined' });
    const all = `/devices?category=${encodeURIComponent(category)}`;
    for (const facet of [
      'family=ios',
      'ownership=personal',
      'hasUser=true',
      'joinType=unknown',
      `person=${eve.id}`,
    ])
      expect(await directory.namesIn(`${all}&${facet}`), facet).toEqual([one.name]);
    expect(await directory.namesIn(`/people?department=${encodeURIComponent('GRÖSSE & co')}`)).toEqual([]);
    expect(await directory.namesIn(`/people?department=${encodeURIComponent('größe & CO')}`)).toEqual([
      eve.name,
    ]);
    expect(await directory.namesIn(`/people?search=${eve.upn}&hasDevice=true&enabled=true`)).toEqual([
      eve.name,
    ]);
    expect(await directory.namesIn(`/people?search=${eve.upn}&hasDevice=false`)).toEqual([]);
  });

  test('are files, in which no cell is a formula', async () => {
    const name = '=HYPERLINK("http://evil")';
    await directory.user({ name, department: 'Export' });
    await directory.device({ name, category: 'Export' });
    await directory.group({ name, description: '+1' });
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
