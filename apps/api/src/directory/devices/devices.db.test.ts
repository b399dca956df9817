import type { Person } from '@countersign/testkit/app';
import { type Directory, openDirectory } from '@countersign/testkit/directory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let directory: Directory;
let manager: Person;
let admin: Person;
beforeAll(async () => {
  directory = await openDirectory();
  ({ manager } = directory);
  admin = await directory.it.person('administrator');
});
afterAll(() => directory.it.close());

describe('a device', () => {
  test('S003-43 +c8 keeps hardware ids once seen and the version at its enrolment', async () => {
    const phone = await directory.device({
      family: 'androidWorkProfile',
      serial: 'R58M1234',
      imei: '35-209900-176148-1',
      meid: 'A0000049 CDB1F2',
      osVersion: '11',
    });
    expect(phone).toMatchObject({ imei: '352099001761481', meid: 'A0000049CDB1F2', enrolledOsVersion: '11' });
    const upgraded = { family: 'androidWorkProfile', name: phone.name, serial: '', osVersion: '12' };
    const reply = await manager.put(`/devices/${phone.id}`, { body: upgraded, version: 1 });
    expect(reply.json()).toMatchObject({
      serial: 'R58M1234',
      imei: '352099001761481',
      meid: 'A0000049CDB1F2',
      osVersion: '12',
      enrolledOsVersion: '11',
    });
    expect(await directory.namesIn('/devices?search=352099001761481')).toEqual([phone.name]);
    const replaced = { ...upgraded, serial: 'NEW1' };
    expect((await manager.put(`/devices/${phone.id}`, { body: replaced, version: 2 })).json()).toMatchObject({
      serial: 'NEW1',
    });
  });

  test('+c8 has every property that filters, rules and variables name', async () => {
    const sent = {
      family: 'windows',
      name: 'HOST-17',
      serial: 'PF3ABCDE',
      mac: '00-15-5D-01-02-03',
      aadId: '0f0d0a6e-0000-4000-8000-000000000001',
      ownership: 'corporate',
      category: 'Shared',
      enrolmentProfile: 'Autopilot standard',
      joinType: 'hybridAzureAdJoined',
      fqdn: 'host-17.corp.contoso.com',
      domainJoined: true,
      sid: 'S-1-5-21-1-2-3-1001',
      sku: 'ServerRdsh',
      osVersion: '10.0.22631.3447',
      enrolledOsVersion: '10.0.19045.1',
      manufacturer: 'Lenovo',
      model: '20XW',
      architecture: 'amd64',
      rooted: null,
      knox: false,
      tpm: true,
      helloReady: true,
      registered: false,
      managementMode: 'mdm',
      lastSeenAt: '2026-11-19T08:00:00.000Z',
      externalKey: 'intune-17',
    };
    const host = await directory.device(sent);
    expect(host).toMatchObject({ ...sent, mac: '00155D010203', multiSession: true });
    const again = await manager.put(`/devices/${host.id}`, { body: sent, version: 1 });
    expect(again.json()).toMatchObject({ ...sent, mac: '00155D010203', version: 2 });
    const unseen = { ...sent, lastSeenAt: null };
    const edited = await manager.put(`/devices/${host.id}`, { body: unseen, version: 2 });
    expect(edited.json()).toMatchObject({ lastSeenAt: sent.lastSeenAt, version: 3 });
  });

  test('belongs to a user, is retired and taken back, and is deleted by who may', async () => {
    const ada = await directory.user({ name: 'Ada' });
    const mac = await directory.device({ family: 'macos', personId: ada.id });
    expect(mac.person).toEqual({ id: ada.id, name: 'Ada', upn: ada.upn });
    expect((await manager.get(`/people/${ada.id}`)).json()).toMatchObject({ devices: 1 });
    expect((await manager.put(`/devices/${mac.id}/retirement`)).json()).toMatchObject({
      code: 'auth.forbidden',
    });
    const retired = await admin.put(`/devices/${mac.id}/retirement`);
    expect(retired.json()).toMatchObject({ retiredAt: expect.any(String), version: 2 });
    expect((await admin.put(`/devices/${mac.id}/retirement`)).json()).toMatchObject({ version: 2 });
    expect((await manager.get(`/people/${ada.id}`)).json()).toMatchObject({ devices: 0 });
    expect(await directory.namesIn(`/devices?person=${ada.id}&state=active`)).toEqual([]);
    expect((await admin.delete(`/devices/${mac.id}/retirement`)).json()).toMatchObject({ retiredAt: null });
    expect((await manager.delete(`/devices/${mac.id}`, { version: 3 })).statusCode).toBe(403);
    expect((await admin.delete(`/devices/${mac.id}`, { version: 3 })).statusCode).toBe(204);
    expect(await directory.lastAudit(mac.id)).toMatchObject({
      action: 'device.delete',
      subjectName: mac.name,
      before: { user: 'Ada' },
    });
  });

  test.each([
    [{ imei: '123' }, '/imei'],
    [{ mac: '00:15:5D' }, '/mac'],
    [{ osVersion: 'eleven' }, '/osVersion'],
    [{ osVersion: '1.2.3.4.5' }, '/osVersion'],
    [{ sku: 'Ultimate' }, '/sku'],
    [{ family: 'linux' }, '/family'],
    [{ aadId: 'x' }, '/aadId'],
    [{ lastSeenAt: 'yesterday' }, '/lastSeenAt'],
    [{ lastSeenAt: '0000-01-01T00:00:00Z' }, '/lastSeenAt'],
    [{ lastSeenAt: '9999-12-31T23:59:59-23:59' }, '/lastSeenAt'],
  ])('with %j is refused at that field', async (fields, at) => {
    const reply = await manager.post('/devices', { body: { family: 'ios', name: 'x', ...fields } });
    expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at }] });
  });

  test('of a user who is not there is refused', async () => {
    const body = { family: 'ios', name: 'x', personId: '01920000-0000-7000-8000-000000000000' };
    expect((await manager.post('/devices', { body })).json()).toMatchObject({
      code: 'person.not-found',
      findings: [{ at: '/personId' }],
    });
  });
});
