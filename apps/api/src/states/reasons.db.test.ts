import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileStates } from '@countersign/contract/states';
import type { Person, TestApp } from '@countersign/testkit/app';
import { type Office, exclude, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let office: Office;
let it: TestApp;
let manager: Person;
let root: Profile;
let staff: Group;
let lab: Group;
let janes: Device;
let kiosk: Device;
let laptop: Device;
beforeAll(async () => {
  office = await openOffice();
  ({ it, manager, root, staff, lab, janes, kiosk, laptop } = office);
});
afterAll(() => office.it.close());

describe('the states of a profile', () => {
  test('are counted, and say as of when they are true', async () => {
    await office.assign(include(staff));
    const states: ProfileStates = (await manager.get(`/profiles/${root.id}/states`)).json();
    expect(states).toEqual({
      asOf: it.now().toISOString(),
      waiting: false,
      counts: [{ state: 'pending', cause: 'notDelivered', count: 2 }],
      otherPlatforms: 1,
      withoutRoot: null,
      findings: [],
    });
    await office.members(staff, {
      devices: [(await office.made<Device>('/devices', { family: 'ios', name: 'New' })).id],
    });
    expect((await manager.get(`/profiles/${root.id}/states`)).json()).toMatchObject({ waiting: true });
  });

  test('S001-20 a profile that is assigned to nobody can be saved and has no devices', async () => {
    await office.assign();
    expect((await manager.get(`/profiles/${root.id}/states`)).json()).toMatchObject({ counts: [] });
  });

  test('are listed with the reason, searched and narrowed down', async () => {
    await office.assign(include(staff));
    expect(await office.devices('?search=jane')).toEqual(["Jane's phone pending notDelivered"]);
    expect(await office.devices('?state=error')).toEqual([]);
    const reply = await manager.get(`/devices/${janes.id}/profiles?search=root`);
    expect(reply.json().items).toMatchObject([
      {
        profile: { displayName: 'Root', kind: 'trusted.ios' },
        state: 'pending',
        group: { name: 'Staff' },
        leaving: false,
      },
    ]);
  });
});

describe('explaining', () => {
  const explained = async (device: Device) => {
    const reply = await manager.get(`/profiles/${root.id}/devices/${device.id}/explanation`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };

  test('why a device gets it, by which group', async () => {
    await office.assign(include(staff), exclude(lab));
    expect(await explained(janes)).toMatchObject({
      outcome: 'targeted',
      code: 'targeted',
      sentence: expect.stringContaining('Jane Doe is in Staff'),
      lines: [
        {
          mode: 'include',
          decides: true,
          group: { id: staff.id, name: 'Staff' },
          byRule: false,
          filter: null,
          matched: null,
        },
      ],
    });
  });

  test('S002-69 and why not: excluded, of another platform, reached by nobody', async () => {
    await office.assign(include(staff), exclude(lab));
    expect(await explained(kiosk)).toMatchObject({ outcome: 'outside', code: 'excluded' });
    expect(await explained(laptop)).toMatchObject({ outcome: 'outside', code: 'otherPlatform' });
    await office.assign();
    expect(await explained(janes)).toMatchObject({ outcome: 'outside', code: 'unassigned' });
  });
});
