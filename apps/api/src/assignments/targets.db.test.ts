import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import type { Person, TestApp } from '@countersign/testkit/app';
import { type Office, exclude, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let office: Office;
let it: TestApp;
let manager: Person;
let root: Profile;
let staff: Group;
let lab: Group;
beforeAll(async () => {
  office = await openOffice();
  ({ it, manager, root, staff, lab } = office);
});
afterAll(() => office.it.close());

describe('knowing before saving', () => {
  test('how many devices a list reaches that is not saved, and which', async () => {
    const question = { kind: 'trusted.ios', assignments: [include(lab), include(staff)] };
    const count = await manager.post('/targets:count', { body: question });
    expect(count.json()).toEqual({
      reached: 2,
      counts: [{ state: 'pending', cause: 'notDelivered', count: 2 }],
      otherPlatforms: 1,
      findings: [],
      likewise: [],
      rowFindings: [expect.objectContaining({ at: '/assignments/0/groupId', code: 'deviceGroupWaits' })],
    });
    const list = await manager.post('/targets:list', { body: { ...question, search: 'kiosk' } });
    expect(list.json().items).toMatchObject([{ device: { name: 'Kiosk' }, person: null, state: 'pending' }]);
  });

  test('a user certificate reaches nobody where there is no user', async () => {
    const question = { kind: 'scep.ios', settings: { certificateType: 'user' }, assignments: [include(lab)] };
    expect((await manager.post('/targets:count', { body: question })).json()).toMatchObject({
      reached: 0,
      counts: [{ state: 'notApplicable', cause: 'noUser', count: 1 }],
    });
  });

  test('V35 S000-02 S000-09 devices that get an identity and not its root, values that are missing, a TPM that is not there', async () => {
    await office.assign();
    const reply = await manager.post('/targets:count', {
      body: {
        kind: 'scep.ios',
        settings: {
          certificateType: 'machine',
          subject: { format: 'custom', text: 'CN={{DeviceName}},OU={{IMEI}}' },
          alternativeNames: [{ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }],
        },
        rootProfileId: root.id,
        assignments: [include(staff)],
      },
    });
    expect(reply.json().findings).toMatchObject([
      { code: 'rootMissing', level: 'warning', counted: { devices: 2, of: 2 } },
      { code: 'valueMissing', counted: { devices: 2, of: 2 }, message: expect.stringContaining('{{IMEI}}') },
      { code: 'notOfDevice', counted: { devices: 2, of: 2 } },
      { code: 'groupsDiffer' },
    ]);
    await office.assign(include(staff));
    const covered = await manager.post('/targets:count', {
      body: {
        kind: 'scep.ios',
        settings: { certificateType: 'machine' },
        rootProfileId: root.id,
        assignments: [include(staff)],
      },
    });
    expect(covered.json().findings).toEqual([]);
  });

  test.each([
    ['useTpmKspOtherwiseFail', { tpm: false }, 'noTpm'],
    ['useTpmKspOtherwiseFail', {}, 'tpmUnknown'],
    ['usePassportForWorkKspOtherwiseFail', { helloReady: false }, 'helloNotReady'],
    ['usePassportForWorkKspOtherwiseFail', {}, 'helloUnknown'],
  ])(
    'S002-53 +c8 %s with %o counts devices that cannot, and those of which it is not known',
    async (keyStorageProvider, lacks, code) => {
      const pc = await office.made<Device>('/devices', { family: 'windows', name: code, ...lacks });
      const group = await office.made<Group>('/groups', { name: code });
      await office.members(group, { devices: [pc.id] });
      const reply = await manager.post('/targets:count', {
        body: {
          kind: 'scep.windows10',
          settings: { certificateType: 'machine', keyStorageProvider },
          assignments: [include(group)],
        },
      });
      expect(reply.json().findings).toContainEqual(
        expect.objectContaining({ code, counted: { devices: 1, of: 1 } }),
      );
    },
  );

  test('what a change would do is told and not done', async () => {
    await office.assign(include(staff));
    const before = await office.devices();
    const reply = await manager.post(`/profiles/${root.id}/assignments:what-if`, {
      body: { assignments: [include(staff), exclude(lab)] },
    });
    const answer: WhatIfAnswer = reply.json();
    expect(answer).toMatchObject({
      devices: 1,
      profiles: [{ displayName: 'Root', outcomes: [{ outcome: 'loses', count: 1 }] }],
      items: [{ device: { name: 'Kiosk' }, profile: { displayName: 'Root' }, outcome: 'loses' }],
    });
    expect(await office.devices()).toEqual(before);
    expect(await it.db.evaluationQueue.count()).toBe(0);
  });
});
