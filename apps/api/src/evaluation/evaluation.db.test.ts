import { type TestDatabase, freshDatabase } from '@countersign/testkit/database';
import { parseFilter } from '@countersign/targeting/filter/parse';
import { fold } from '@countersign/targeting/fold';
import { createPrisma } from '../database/connect.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { evaluateNext } from './evaluator.ts';
import { queueDevices, queueProfiles } from './queue.ts';
import { runOn } from './run.ts';
import { countStates, foldCounts } from './state-counts.ts';

let database: TestDatabase;
let db: PrismaClient;
const now = () => new Date('2026-11-20T12:00:00Z');
beforeAll(async () => {
  database = await freshDatabase();
  db = createPrisma(database.pool);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query(
    'truncate profile, device, person, directory_group, assignment, filter, profile_device, evaluation_queue, state_count, state_count_delta cascade',
  );
});

const stamp = { createdAt: now(), modifiedAt: now() };

async function person(upn: string): Promise<number> {
  const key = fold(upn);
  const row = await db.person.create({
    data: {
      id: crypto.randomUUID(),
      upn,
      upnKey: key,
      name: upn,
      nameKey: key,
      searchKey: key,
      source: 'test',
      ...stamp,
    },
  });
  return row.no;
}

async function device(name: string, more: object = {}): Promise<number> {
  const key = fold(name);
  const row = await db.device.create({
    data: {
      id: crypto.randomUUID(),
      family: 'ios',
      name,
      nameKey: key,
      searchKey: key,
      source: 'test',
      ...stamp,
      ...more,
    },
  });
  return row.no;
}

async function group(name: string, members: { people?: number[]; devices?: number[] }): Promise<number> {
  const row = await db.group.create({
    data: {
      id: crypto.randomUUID(),
      name,
      nameKey: fold(name),
      source: 'test',
      ...stamp,
      people: { create: (members.people ?? []).map((personNo) => ({ personNo })) },
      devices: { create: (members.devices ?? []).map((deviceNo) => ({ deviceNo })) },
    },
  });
  return row.no;
}

async function filter(rule: string): Promise<number> {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error('the rule cannot be read');
  const row = await db.filter.create({
    data: {
      id: crypto.randomUUID(),
      name: rule,
      nameKey: rule,
      platform: 'iOS',
      rule,
      ast: JSON.parse(JSON.stringify(condition)),
      ...stamp,
    },
  });
  return row.no;
}

type Target = {
  filter?: number;
  filterMode?: 'include' | 'exclude';
  mode?: 'include' | 'exclude';
  group?: number;
  target?: 'allUsers' | 'allDevices';
};

async function profile(name: string, targets: Target[], more: object = {}): Promise<number> {
  const row = await db.profile.create({
    data: {
      id: crypto.randomUUID(),
      kind: 'scep.ios',
      type: 'scep',
      platform: 'ios',
      platformFamily: 'ios',
      displayName: name,
      nameKey: fold(name),
      searchKey: fold(name),
      description: '',
      settings: {},
      catalogVersion: 1,
      slot: name,
      claim: name,
      ...stamp,
      ...more,
    },
  });
  await assign(row.no, targets);
  return row.no;
}

async function assign(profileNo: number, targets: Target[]): Promise<void> {
  await db.assignment.deleteMany({ where: { profileNo } });
  await db.assignment.createMany({
    data: targets.map(({ mode = 'include', group, target = 'group', filter, filterMode = 'none' }, ord) => ({
      profileNo,
      mode,
      target,
      groupNo: group ?? null,
      filterNo: filter ?? null,
      filterMode,
      ord,
    })),
  });
  await queueProfiles(runOn(database.pool), [profileNo], 'assignment');
}

async function settle(): Promise<void> {
  while (await evaluateNext({ pool: database.pool, now }));
}

/** `device name: state (cause)` of each row that is there. */
async function rows(profileNo: number): Promise<string[]> {
  const found = await database.pool.query<{ line: string }>(
    `select d.name || ': ' || case when e.intent = 'remove' then 'remove ' else '' end || e.state || ' (' || e.cause || ')' as line
     from profile_device e join device d on d.no = e.device_no where e.profile_no = $1 order by d.name collate "C"`,
    [profileNo],
  );
  return found.rows.map(({ line }) => line);
}

/** What check-ins and reports will write, until there are devices. */
async function deliver(profileNo: number, state = 'succeeded', generation = 1): Promise<void> {
  await database.pool.query(
    `update profile_device set state = $2, cause = 'reported', delivered_generation = $3 where profile_no = $1`,
    [profileNo, state, generation],
  );
}

describe('who is in', () => {
  test('a person stands for her devices, a device for itself, and exclusion wins', async () => {
    const jane = await person('jane@contoso.com');
    await device('jane phone', { personNo: jane });
    const kiosk = await device('kiosk');
    const broken = await device('broken');
    const staff = await group('staff', { people: [jane], devices: [kiosk, broken] });
    const repair = await group('repair', { devices: [broken] });
    const scep = await profile('scep', [{ group: staff }, { mode: 'exclude', group: repair }]);
    await settle();
    expect(await rows(scep)).toEqual(['jane phone: pending (notDelivered)', 'kiosk: pending (notDelivered)']);
  });

  test('all users are the devices with a user, all devices are all of the platform, retired ones are none', async () => {
    const jane = await person('jane@contoso.com');
    await device('jane phone', { personNo: jane });
    await device('kiosk');
    await device('laptop', { family: 'windows', personNo: jane });
    await device('old', { personNo: jane, retiredAt: now() });
    const users = await profile('users', [{ target: 'allUsers' }]);
    const devices = await profile('devices', [{ target: 'allDevices' }]);
    await settle();
    expect(await rows(users)).toEqual(['jane phone: pending (notDelivered)']);
    expect(await rows(devices)).toEqual([
      'jane phone: pending (notDelivered)',
      'kiosk: pending (notDelivered)',
    ]);
  });

  test('a user certificate is not applicable where there is no user, and no profile where the system is too old', async () => {
    await device('kiosk', { osVersion: '17.0', osVersionParts: [17, 0, 0, 0] });
    await device('museum', { osVersion: '5.1', osVersionParts: [5, 1, 0, 0] });
    const scep = await profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await settle();
    expect(await rows(scep)).toEqual(['kiosk: notApplicable (noUser)', 'museum: notApplicable (osRange)']);
  });

  test.each([
    ['10', false, 'pending (notDelivered)'],
    ['10.1', false, 'pending (notDelivered)'],
    ['11', false, 'notApplicable (osRange)'],
    ['12', true, 'pending (notDelivered)'],
    ['13', true, 'notApplicable (osRange)'],
    [null, false, 'pending (notDelivered)'],
  ])('S000-21 device administrator on Android %s, Knox %s: %s', async (version, knox, expected) => {
    const parts = version === null ? [] : [...version.split('.').map(Number), 0, 0, 0].slice(0, 4);
    await device('phone', {
      family: 'androidDeviceAdministrator',
      osVersion: version,
      osVersionParts: parts,
      knox,
    });
    const scep = await profile('scep', [{ target: 'allDevices' }], {
      kind: 'scep.androidDeviceAdministrator',
      platform: 'androidDeviceAdministrator',
      platformFamily: 'androidDeviceAdministrator',
    });
    await settle();
    expect(await rows(scep)).toEqual([`phone: ${expected}`]);
  });

  test('S000-17 a profile for Windows 8.1 reaches Windows 11, one for Windows 10 not Windows 8.1', async () => {
    await device('new', { family: 'windows', osVersion: '10.0.22631', osVersionParts: [10, 0, 22_631, 0] });
    await device('old', { family: 'windows', osVersion: '6.3', osVersionParts: [6, 3, 0, 0] });
    const older = await profile('older', [{ target: 'allDevices' }], {
      platform: 'windows81',
      platformFamily: 'windows',
    });
    const newer = await profile('newer', [{ target: 'allDevices' }], {
      platform: 'windows10',
      platformFamily: 'windows',
    });
    await settle();
    expect(await rows(older)).toEqual(['new: pending (notDelivered)', 'old: pending (notDelivered)']);
    expect(await rows(newer)).toEqual(['new: pending (notDelivered)', 'old: notApplicable (osRange)']);
  });

  test('the reason is the first assignment that holds', async () => {
    const phone = await device('phone');
    const one = await group('one', { devices: [phone] });
    const two = await group('two', { devices: [phone] });
    const scep = await profile('scep', [{ group: two }, { group: one }]);
    await settle();
    const found = await database.pool.query(
      'select a.group_no from profile_device e join assignment a on a.no = e.assignment_no where e.profile_no = $1',
      [scep],
    );
    expect(found.rows).toEqual([{ group_no: two }]);
  });
});

describe('filters', () => {
  const named = (value: string) => filter(`device.deviceName -startsWith "${value}"`);

  test('who does not pass keeps a row, so that the page can say why', async () => {
    await device('lab 1');
    await device('desk 1');
    const lab = await named('LAB');
    const included = await profile('included', [
      { target: 'allDevices', filter: lab, filterMode: 'include' },
    ]);
    const excluded = await profile('excluded', [
      { target: 'allDevices', filter: lab, filterMode: 'exclude' },
    ]);
    await settle();
    expect(await rows(included)).toEqual(['desk 1: notApplicable (filter)', 'lab 1: pending (notDelivered)']);
    expect(await rows(excluded)).toEqual(['desk 1: pending (notDelivered)', 'lab 1: notApplicable (filter)']);
  });

  test('one assignment that lets the device pass is enough, and is the reason', async () => {
    const desk = await device('desk 1');
    const staff = await group('staff', { devices: [desk] });
    const scep = await profile('scep', [
      { target: 'allDevices', filter: await named('lab'), filterMode: 'include' },
      { group: staff },
    ]);
    await settle();
    expect(await rows(scep)).toEqual(['desk 1: pending (notDelivered)']);
    const found = await database.pool.query(
      'select a.group_no from profile_device e join assignment a on a.no = e.assignment_no where e.profile_no = $1',
      [scep],
    );
    expect(found.rows).toEqual([{ group_no: staff }]);
  });

  test('a device whose version is not known is below no version', async () => {
    await device('unknown');
    const old = await filter('device.operatingSystemVersion -lt 15.0');
    const scep = await profile('scep', [{ target: 'allDevices', filter: old, filterMode: 'include' }]);
    await settle();
    expect(await rows(scep)).toEqual(['unknown: notApplicable (filter)']);
  });
});

describe('how a row moves (semantics.md 5)', () => {
  test('#6 what never was delivered is forgotten', async () => {
    const phone = await device('phone');
    const staff = await group('staff', { devices: [phone] });
    const scep = await profile('scep', [{ group: staff }]);
    await settle();
    await assign(scep, []);
    await settle();
    expect(await rows(scep)).toEqual([]);
  });

  test('#7 and #8 what was delivered is taken back, and called off when it is wanted again', async () => {
    const phone = await device('phone');
    const staff = await group('staff', { devices: [phone] });
    const scep = await profile('scep', [{ group: staff }]);
    await settle();
    await deliver(scep);
    await assign(scep, []);
    await settle();
    expect(await rows(scep)).toEqual(['phone: remove pending (removing)']);
    await assign(scep, [{ group: staff }]);
    await settle();
    expect(await rows(scep)).toEqual(['phone: pending (changed)']);
  });

  test('#7 a verdict that becomes no takes back what was delivered', async () => {
    const jane = await person('jane@contoso.com');
    const phone = await device('phone', { personNo: jane });
    const scep = await profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await settle();
    await deliver(scep);
    await db.device.update({ where: { no: phone }, data: { personNo: null } });
    await queueDevices(runOn(database.pool), [phone], 'directory');
    await settle();
    expect(await rows(scep)).toEqual(['phone: remove pending (removing)']);
  });

  test('#5 a verdict that becomes yes', async () => {
    const phone = await device('phone');
    const scep = await profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await settle();
    expect(await rows(scep)).toEqual(['phone: notApplicable (noUser)']);
    await db.device.update({ where: { no: phone }, data: { personNo: await person('jane@contoso.com') } });
    await queueDevices(runOn(database.pool), [phone], 'directory');
    await settle();
    expect(await rows(scep)).toEqual(['phone: pending (notDelivered)']);
  });

  test('#27 a generation that rose has it delivered anew', async () => {
    await device('phone');
    const scep = await profile('scep', [{ target: 'allDevices' }]);
    await settle();
    await deliver(scep);
    await queueProfiles(runOn(database.pool), [scep], 'profile');
    await settle();
    expect(await rows(scep)).toEqual(['phone: succeeded (reported)']);
    await db.profile.update({ where: { no: scep }, data: { generation: 2 } });
    await queueProfiles(runOn(database.pool), [scep], 'profile');
    await settle();
    expect(await rows(scep)).toEqual(['phone: pending (changed)']);
  });

  test('#3 and #4 two claims on a slot are in conflict, both, until one leaves', async () => {
    const phone = await device('phone');
    const other = await device('other');
    const staff = await group('staff', { devices: [phone] });
    const one = await profile('one', [{ target: 'allDevices' }], { slot: 's', claim: '1' });
    const two = await profile('two', [{ group: staff }], { slot: 's', claim: '2' });
    await settle();
    expect(await rows(one)).toEqual(['other: pending (notDelivered)', 'phone: conflict (slot)']);
    expect(await rows(two)).toEqual(['phone: conflict (slot)']);
    await assign(two, []);
    await settle();
    expect(await rows(one)).toEqual(['other: pending (notDelivered)', 'phone: pending (changed)']);
    expect(await rows(two)).toEqual([]);
    expect(other).not.toBe(phone);
  });

  test('#2 of two that want the same, the one without rules applies', async () => {
    await device('phone', { family: 'windows' });
    const windows = { platform: 'windows10', platformFamily: 'windows', slot: 's', claim: 'c' };
    const plain = await profile('plain', [{ target: 'allDevices' }], windows);
    const ruled = await profile('ruled', [{ target: 'allDevices' }], { ...windows, applicability: {} });
    await settle();
    expect(await rows(plain)).toEqual(['phone: pending (notDelivered)']);
    expect(await rows(ruled)).toEqual(['phone: notApplicable (superseded)']);
  });

  test('`since` moves only with state or cause', async () => {
    await device('phone');
    const scep = await profile('scep', [{ target: 'allDevices' }]);
    await settle();
    await database.pool.query(`update profile_device set since = '2020-01-01'`);
    await assign(scep, [{ target: 'allUsers' }, { target: 'allDevices' }]);
    await settle();
    const found = await database.pool.query(
      'select extract(year from since)::int as year from profile_device',
    );
    expect(found.rows).toEqual([{ year: 2020 }]);
  });
});

test('counts are exact before and after they are folded', async () => {
  for (const name of ['a', 'b', 'c']) await device(name);
  const scep = await profile('scep', [{ target: 'allDevices' }]);
  await settle();
  const before = await countStates(database.pool, scep);
  expect(before).toEqual([{ state: 'pending', cause: 'notDelivered', count: 3 }]);
  expect(await foldCounts(database.pool)).toBe(1);
  expect(await countStates(database.pool, scep)).toEqual(before);
  await deliver(scep);
  await assign(scep, []);
  await settle();
  await foldCounts(database.pool);
  expect(await countStates(database.pool, scep)).toEqual([]);
});

test('nothing that did not change is written', async () => {
  await device('phone');
  const scep = await profile('scep', [{ target: 'allDevices' }]);
  await settle();
  const stamps = () => database.pool.query('select xmin::text from profile_device');
  const before = (await stamps()).rows;
  await queueProfiles(runOn(database.pool), [scep], 'nightly');
  await settle();
  expect((await stamps()).rows).toEqual(before);
});
