import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { queueDevices, queueProfiles } from './queue.ts';
import { runOn } from './run.ts';

let it: Organisation;
beforeAll(async () => {
  it = await openOrganisation();
});
afterAll(() => it.close());
beforeEach(() => it.empty());

describe('who is in', () => {
  test('a person stands for her devices, a device for itself, and exclusion wins', async () => {
    const jane = await it.person('jane@contoso.com');
    await it.device('jane phone', { personNo: jane });
    const kiosk = await it.device('kiosk');
    const broken = await it.device('broken');
    const staff = await it.group('staff', { people: [jane], devices: [kiosk, broken] });
    const repair = await it.group('repair', { devices: [broken] });
    const scep = await it.profile('scep', [{ group: staff }, { mode: 'exclude', group: repair }]);
    await it.settle();
    expect(await it.rows(scep)).toEqual([
      'jane phone: pending (notDelivered)',
      'kiosk: pending (notDelivered)',
    ]);
  });

  test('all users are the devices with a user, all devices are all of the platform, retired ones are none', async () => {
    const jane = await it.person('jane@contoso.com');
    await it.device('jane phone', { personNo: jane });
    await it.device('kiosk');
    await it.device('laptop', { family: 'windows', personNo: jane });
    await it.device('old', { personNo: jane, retiredAt: it.now() });
    const users = await it.profile('users', [{ target: 'allUsers' }]);
    const devices = await it.profile('devices', [{ target: 'allDevices' }]);
    await it.settle();
    expect(await it.rows(users)).toEqual(['jane phone: pending (notDelivered)']);
    expect(await it.rows(devices)).toEqual([
      'jane phone: pending (notDelivered)',
      'kiosk: pending (notDelivered)',
    ]);
  });

  test('a user certificate is not applicable where there is no user, and no profile where the system is too old', async () => {
    await it.device('kiosk', { osVersion: '17.0', osVersionParts: [17, 0, 0, 0] });
    await it.device('museum', { osVersion: '5.1', osVersionParts: [5, 1, 0, 0] });
    const scep = await it.profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await it.settle();
    expect(await it.rows(scep)).toEqual(['kiosk: notApplicable (noUser)', 'museum: notApplicable (osRange)']);
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
    await it.device('phone', {
      family: 'androidDeviceAdministrator',
      osVersion: version,
      osVersionParts: parts,
      knox,
    });
    const scep = await it.profile('scep', [{ target: 'allDevices' }], {
      kind: 'scep.androidDeviceAdministrator',
      platform: 'androidDeviceAdministrator',
      platformFamily: 'androidDeviceAdministrator',
    });
    await it.settle();
    expect(await it.rows(scep)).toEqual([`phone: ${expected}`]);
  });

  test('S000-17 a profile for Windows 8.1 reaches Windows 11, one for Windows 10 not Windows 8.1', async () => {
    await it.device('new', {
      family: 'windows',
      osVersion: '10.0.22631',
      osVersionParts: [10, 0, 22_631, 0],
    });
    await it.device('old', { family: 'windows', osVersion: '6.3', osVersionParts: [6, 3, 0, 0] });
    const older = await it.profile('older', [{ target: 'allDevices' }], {
      platform: 'windows81',
      platformFamily: 'windows',
    });
    const newer = await it.profile('newer', [{ target: 'allDevices' }], {
      platform: 'windows10',
      platformFamily: 'windows',
    });
    await it.settle();
    expect(await it.rows(older)).toEqual(['new: pending (notDelivered)', 'old: pending (notDelivered)']);
    expect(await it.rows(newer)).toEqual(['new: pending (notDelivered)', 'old: notApplicable (osRange)']);
  });

  test('the reason is the first assignment that holds', async () => {
    const phone = await it.device('phone');
    const one = await it.group('one', { devices: [phone] });
    const two = await it.group('two', { devices: [phone] });
    const scep = await it.profile('scep', [{ group: two }, { group: one }]);
    await it.settle();
    const found = await it.pool.query(
      'select a.group_no from profile_device e join assignment a on a.no = e.assignment_no where e.profile_no = $1',
      [scep],
    );
    expect(found.rows).toEqual([{ group_no: two }]);
  });
});

describe('filters', () => {
  const named = (value: string) => it.filter(`device.deviceName -startsWith "${value}"`);

  test('who does not pass keeps a row, so that the page can say why', async () => {
    await it.device('lab 1');
    await it.device('desk 1');
    const lab = await named('LAB');
    const included = await it.profile('included', [
      { target: 'allDevices', filter: lab, filterMode: 'include' },
    ]);
    const excluded = await it.profile('excluded', [
      { target: 'allDevices', filter: lab, filterMode: 'exclude' },
    ]);
    await it.settle();
    expect(await it.rows(included)).toEqual([
      'desk 1: notApplicable (filter)',
      'lab 1: pending (notDelivered)',
    ]);
    expect(await it.rows(excluded)).toEqual([
      'desk 1: pending (notDelivered)',
      'lab 1: notApplicable (filter)',
    ]);
  });

  test('one assignment that lets the device pass is enough, and is the reason', async () => {
    const desk = await it.device('desk 1');
    const staff = await it.group('staff', { devices: [desk] });
    const scep = await it.profile('scep', [
      { target: 'allDevices', filter: await named('lab'), filterMode: 'include' },
      { group: staff },
    ]);
    await it.settle();
    expect(await it.rows(scep)).toEqual(['desk 1: pending (notDelivered)']);
    const found = await it.pool.query(
      'select a.group_no from profile_device e join assignment a on a.no = e.assignment_no where e.profile_no = $1',
      [scep],
    );
    expect(found.rows).toEqual([{ group_no: staff }]);
  });

  test('a device whose version is not known is below no version', async () => {
    await it.device('unknown');
    const old = await it.filter('device.operatingSystemVersion -lt 15.0');
    const scep = await it.profile('scep', [{ target: 'allDevices', filter: old, filterMode: 'include' }]);
    await it.settle();
    expect(await it.rows(scep)).toEqual(['unknown: notApplicable (filter)']);
  });
});

describe('how a row moves (semantics.md 5)', () => {
  test('#6 what never was delivered is forgotten', async () => {
    const phone = await it.device('phone');
    const staff = await it.group('staff', { devices: [phone] });
    const scep = await it.profile('scep', [{ group: staff }]);
    await it.settle();
    await it.assign(scep, []);
    await it.settle();
    expect(await it.rows(scep)).toEqual([]);
  });

  test('#7 and #8 what was delivered is taken back, and called off when it is wanted again', async () => {
    const phone = await it.device('phone');
    const staff = await it.group('staff', { devices: [phone] });
    const scep = await it.profile('scep', [{ group: staff }]);
    await it.settle();
    await it.deliver(scep);
    await it.assign(scep, []);
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: remove pending (removing)']);
    await it.assign(scep, [{ group: staff }]);
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: pending (changed)']);
  });

  test('#7 a verdict that becomes no takes back what was delivered', async () => {
    const jane = await it.person('jane@contoso.com');
    const phone = await it.device('phone', { personNo: jane });
    const scep = await it.profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await it.settle();
    await it.deliver(scep);
    await it.db.device.update({ where: { no: phone }, data: { personNo: null } });
    await queueDevices(runOn(it.pool), [phone], 'directory');
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: remove pending (removing)']);
  });

  test('#5 a verdict that becomes yes', async () => {
    const phone = await it.device('phone');
    const scep = await it.profile('scep', [{ target: 'allDevices' }], { forUser: true });
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: notApplicable (noUser)']);
    await it.db.device.update({
      where: { no: phone },
      data: { personNo: await it.person('jane@contoso.com') },
    });
    await queueDevices(runOn(it.pool), [phone], 'directory');
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: pending (notDelivered)']);
  });

  test('#27 a generation that rose has it delivered anew', async () => {
    await it.device('phone');
    const scep = await it.profile('scep', [{ target: 'allDevices' }]);
    await it.settle();
    await it.deliver(scep);
    await queueProfiles(runOn(it.pool), [scep], 'profile');
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: succeeded (reported)']);
    await it.db.profile.update({ where: { no: scep }, data: { generation: 2 } });
    await queueProfiles(runOn(it.pool), [scep], 'profile');
    await it.settle();
    expect(await it.rows(scep)).toEqual(['phone: pending (changed)']);
  });

  test('#3 and #4 two claims on a slot are in conflict, both, until one leaves', async () => {
    const phone = await it.device('phone');
    const other = await it.device('other');
    const staff = await it.group('staff', { devices: [phone] });
    const one = await it.profile('one', [{ target: 'allDevices' }], { slot: 's', claim: '1' });
    const two = await it.profile('two', [{ group: staff }], { slot: 's', claim: '2' });
    await it.settle();
    expect(await it.rows(one)).toEqual(['other: pending (notDelivered)', 'phone: conflict (slot)']);
    expect(await it.rows(two)).toEqual(['phone: conflict (slot)']);
    await it.assign(two, []);
    await it.settle();
    expect(await it.rows(one)).toEqual(['other: pending (notDelivered)', 'phone: pending (changed)']);
    expect(await it.rows(two)).toEqual([]);
    expect(other).not.toBe(phone);
  });

  test('#2 of two that want the same, the one without rules applies', async () => {
    await it.device('phone', { family: 'windows' });
    const windows = { platform: 'windows10', platformFamily: 'windows', slot: 's', claim: 'c' };
    const plain = await it.profile('plain', [{ target: 'allDevices' }], windows);
    const ruled = await it.profile('ruled', [{ target: 'allDevices' }], { ...windows, applicability: {} });
    await it.settle();
    expect(await it.rows(plain)).toEqual(['phone: pending (notDelivered)']);
    expect(await it.rows(ruled)).toEqual(['phone: notApplicable (superseded)']);
  });

  test('`since` moves only with state or cause', async () => {
    await it.device('phone');
    const scep = await it.profile('scep', [{ target: 'allDevices' }]);
    await it.settle();
    await it.pool.query(`update profile_device set since = '2020-01-01'`);
    await it.assign(scep, [{ target: 'allUsers' }, { target: 'allDevices' }]);
    await it.settle();
    const found = await it.pool.query('select extract(year from since)::int as year from profile_device');
    expect(found.rows).toEqual([{ year: 2020 }]);
  });
});
