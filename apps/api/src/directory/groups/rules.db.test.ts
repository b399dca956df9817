import type { Group } from '@countersign/contract/groups';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import fc from 'fast-check';
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

async function saved<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

type Named = { id: string; name: string; upn: string; version: number };

const user = (fields: object) =>
  saved<Named>('/people', { upn: `${unique('user')}@contoso.com`, name: unique('User '), ...fields });
const device = (fields: object) =>
  saved<Named>('/devices', { family: 'windows', name: unique('PC-'), ...fields });
const group = (rule: string) => saved<Group>('/groups', { name: unique('Group '), rule });

async function namesIn(path: string): Promise<string[]> {
  return (await manager.get(path)).json().items.map(({ name }: Named) => name);
}

describe('a dynamic group', () => {
  test('has the people its rule is true of, and follows them', async () => {
    const department = unique('Sales ');
    const anna = await user({ department });
    await user({ department: 'Other' });
    const sales = await group(`user.department -eq "${department.toUpperCase()}"`);
    expect(sales).toMatchObject({ ruleAbout: 'user', people: { count: 1 }, devices: { count: 0 } });
    const bert = await user({ department });
    expect(await namesIn(`/people?group=${sales.id}`)).toEqual([anna.name, bert.name]);
    const { upn, name } = anna;
    await manager.put(`/people/${anna.id}`, { body: { upn, name, department: 'Gone' }, version: 1 });
    expect(await namesIn(`/people?group=${sales.id}`)).toEqual([bert.name]);
    await manager.delete(`/people/${bert.id}`, { version: 1 });
    expect(await namesIn(`/people?group=${sales.id}`)).toEqual([]);
  });

  test('has the devices its rule is true of, compared as versions', async () => {
    const model = unique('Model ');
    const old = await device({ model, osVersion: '10.0.9' });
    const recent = await device({ model, osVersion: '10.0.10' });
    await device({ model });
    const rule = `device.model -eq "${model}" and device.operatingSystemVersion -ge 10.0.10`;
    const updated = await group(rule);
    expect(await namesIn(`/devices?group=${updated.id}`)).toEqual([recent.name]);
    const body = { family: 'windows', name: old.name, model, osVersion: '11.0' };
    await manager.put(`/devices/${old.id}`, { body, version: 1 });
    expect(await namesIn(`/devices?group=${updated.id}`)).toEqual([old.name, recent.name]);
  });

  test('takes no member by hand, keeps its members without its rule, and loses them to a new one', async () => {
    const department = unique('Law ');
    const anna = await user({ department });
    const law = await group(`user.department -eq "${department}"`);
    const path = `/groups/${law.id}`;
    const add = { add: { people: [anna.id] } };
    expect((await manager.post(`${path}/members`, { body: add })).json()).toMatchObject({
      code: 'group.has-rule',
    });
    const fixed = await manager.put(path, { body: { name: law.name }, version: 1 });
    expect(fixed.json()).toMatchObject({ rule: null, ruleAbout: null, people: { count: 1 } });
    const { upn, name } = anna;
    await manager.put(`/people/${anna.id}`, { body: { upn, name }, version: 1 });
    expect(await namesIn(`/people?group=${law.id}`)).toEqual([anna.name]);
    const body = { name: law.name, rule: `device.model -eq "${department}"` };
    const turned = await manager.put(path, { body, version: 2 });
    expect(turned.json()).toMatchObject({ ruleAbout: 'device', people: { count: 0 }, devices: { count: 0 } });
  });

  test.each([
    ['what nobody can read', 'user.department -eq', 0],
    ['a property that does not exist', 'user.shoeSize -eq "42"', 0],
    ['people and devices', 'user.department -eq "a" and device.model -eq "b"', 0],
    ['nothing', '()', 0],
  ])('V35 with a rule of %s is not saved', async (_what, rule) => {
    const name = unique('Refused ');
    const reply = await manager.post('/groups', { body: { name, rule } });
    expect([reply.statusCode, reply.json()]).toMatchObject([
      422,
      { code: 'group.rule-invalid', findings: [{ at: expect.stringMatching(/^\/rule#char=\d+,\d+$/) }] },
    ]);
    expect(await namesIn(`/groups?search=${encodeURIComponent(name)}`)).toEqual([]);
  });

  test('takes quotes, backslashes and wildcards of any value as text', async () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '\\', '%', '_', ';', '-', '(', ')', ' ', '$1', 'é'),
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(
        text.filter((value) => value.trim() === value),
        async (department) => {
          const one = await user({ department });
          const other = await user({ department: `${department}x` });
          const rule = `user.department -eq "${department}"`;
          const found = await group(rule);
          expect((await namesIn(`/people?group=${found.id}`)).includes(one.name)).toBe(true);
          expect((await namesIn(`/people?group=${found.id}`)).includes(other.name)).toBe(false);
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('a rule and a person that change at the same moment end up agreeing', async () => {
  const department = unique('Race ');
  const people = await Promise.all([1, 2, 3, 4, 5, 6].map(() => user({ department: 'Before' })));
  const racing = await group('user.department -eq "Nobody"');
  await Promise.all([
    ...people.map(({ id, upn, name }) =>
      manager.put(`/people/${id}`, { body: { upn, name, department }, version: 1 }),
    ),
    manager.put(`/groups/${racing.id}`, {
      body: { name: racing.name, rule: `user.department -eq "${department}"` },
      version: 1,
    }),
  ]);
  expect(await namesIn(`/people?group=${racing.id}`)).toHaveLength(6);
});

test('a device that is deleted leaves its groups', async () => {
  const model = unique('Gone ');
  const pc = await device({ model });
  const one = await group(`device.model -eq "${model}"`);
  expect((await admin.delete(`/devices/${pc.id}`, { version: 1 })).statusCode).toBe(204);
  expect((await manager.get(`/groups/${one.id}`)).json()).toMatchObject({ devices: { count: 0 } });
});
