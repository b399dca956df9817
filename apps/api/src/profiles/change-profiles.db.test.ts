import type { Profile, Revision } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { windowsDraft } from './sample-drafts.ts';

let it: TestApp;
let manager: Person;
let reader: Person;
let root: MadeCertificate;
let issuing: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  issuing = await makeCertificate({ subject: 'Contoso Issuing CA', issuer: root, ca: true, serial: 2 });
});
afterAll(() => it.close());
beforeEach(() => it.db.profile.deleteMany());

const windows = (fields?: object) => windowsDraft(root, fields);

async function one(profile: object): Promise<Profile> {
  const reply = await manager.post('/profiles', { body: { profiles: [profile] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0];
}

describe('changing', () => {
  test('a name is a new version; another store or certificate is a new generation too', async () => {
    const made = await one(windows());
    const path = `/profiles/${made.id}`;
    const named = (
      await manager.patch(path, { version: 1, body: { displayName: 'Renamed' } })
    ).json<Profile>();
    expect([named.version, named.generation]).toEqual([2, 1]);
    const settings = { ...made.settings, destinationStore: 'computerCertStoreIntermediate' };
    const stored = (await manager.patch(path, { version: 2, body: { settings } })).json<Profile>();
    expect([stored.version, stored.generation]).toEqual([3, 2]);
    const other = { ...settings, certificate: sentCertificate(issuing) };
    const carried = (await manager.patch(path, { version: 3, body: { settings: other } })).json<Profile>();
    expect(carried).toMatchObject({ version: 4, generation: 3, certificate: { name: 'Contoso Issuing CA' } });
    const same = (
      await manager.patch(path, { version: 4, body: { settings: carried.settings } })
    ).json<Profile>();
    expect([same.version, same.generation]).toEqual([5, 3]);
  });

  test('needs the version that was seen, and a conflict loses nothing', async () => {
    const made = await one(windows());
    const path = `/profiles/${made.id}`;
    expect((await manager.patch(path, { body: { displayName: 'A' } })).json()).toMatchObject({ status: 428 });
    const replies = await Promise.all(
      ['A', 'B'].map((displayName) => manager.patch(path, { version: 1, body: { displayName } })),
    );
    expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await manager.delete(path, { version: 1 })).json()).toMatchObject({
      code: 'precondition.failed',
      facts: { version: 2 },
    });
  });

  test.each([
    ['kind', 'trusted.ios'],
    ['platform', 'ios'],
    ['type', 'scep'],
  ])('S001-05 its %s cannot', async (field, value) => {
    const made = await one(windows());
    const reply = await manager.patch(`/profiles/${made.id}`, {
      version: 1,
      body: { [field]: value, displayName: 'X' },
    });
    expect(reply.json()).toMatchObject({ status: 409, code: 'profile.kind-fixed' });
    const same = await manager.patch(`/profiles/${made.id}`, {
      version: 1,
      body: { [field]: made[field as 'kind'], displayName: 'X' },
    });
    expect(same.statusCode).toBe(200);
  });

  test('the channel of a Mac cannot', async () => {
    const made = await one({
      kind: 'trusted.macos',
      displayName: 'Mac',
      settings: { certificate: sentCertificate(root), deploymentChannel: 'deviceChannel' },
    });
    const settings = { ...made.settings, deploymentChannel: 'userChannel' };
    const reply = await manager.patch(`/profiles/${made.id}`, { version: 1, body: { settings } });
    expect(reply.json()).toMatchObject({
      code: 'profile.invalid',
      findings: [{ at: '/settings/deploymentChannel', code: 'fixed' }],
    });
  });

  test('with a wrong value is refused at that field and changes nothing', async () => {
    const made = await one(windows());
    for (const body of [
      { displayName: '' },
      { settings: { ...made.settings, destinationStore: 'x' } },
      { settings: { ...made.settings, certificate: null } },
      { description: 7 },
    ]) {
      const reply = await manager.patch(`/profiles/${made.id}`, { version: 1, body });
      expect(reply.json()).toMatchObject({
        code: 'request.invalid',
        findings: [{ at: expect.stringMatching(/^\/(displayName|settings|description)/) }],
      });
    }
    expect((await manager.get(`/profiles/${made.id}`)).json()).toEqual(made);
  });
});

describe('the history', () => {
  test('holds every version, and an earlier one comes back as a new version', async () => {
    const made = await one(windows({ description: 'first' }));
    const path = `/profiles/${made.id}`;
    const settings = { ...made.settings, destinationStore: 'userCertStoreIntermediate' };
    await manager.patch(path, { version: 1, body: { description: 'second', settings } });
    await manager.patch(path, { version: 2, body: { displayName: 'Renamed' } });
    const restored = (
      await manager.post(`${path}/restore`, { version: 3, body: { version: 1 } })
    ).json<Profile>();
    expect(restored).toMatchObject({
      displayName: 'Root for Windows',
      description: 'first',
      settings: made.settings,
      version: 4,
      generation: 3,
    });
    const { items } = (await reader.get(`${path}/history`)).json<{ items: Revision[] }>();
    expect(
      items.map(({ version, generation, effect, displayName }) => [version, generation, effect, displayName]),
    ).toEqual([
      [4, 3, 'resend', 'Root for Windows'],
      [3, 2, 'none', 'Renamed'],
      [2, 2, 'resend', 'Root for Windows'],
      [1, 1, 'created', 'Root for Windows'],
    ]);
    expect(items.every(({ by }) => by === 'A profileManager')).toBe(true);
    const missing = await manager.post(`${path}/restore`, { version: 4, body: { version: 9 } });
    expect(missing.json()).toMatchObject({ code: 'profile.version-not-found' });
  });

  test('a deleted profile is gone from everywhere but the audit log, name and generation with it', async () => {
    const made = await one(windows());
    expect((await manager.delete(`/profiles/${made.id}`, { version: 1 })).statusCode).toBe(204);
    for (const path of ['', '/history']) {
      expect((await manager.get(`/profiles/${made.id}${path}`)).json()).toMatchObject({
        code: 'profile.not-found',
      });
    }
    expect((await manager.get('/profiles')).json().items).toEqual([]);
    expect((await manager.get(`/certificates/${made.certificate?.sha256}`)).json().profiles).toEqual([]);
    const { items } = (await reader.get(`/audit?subjectId=${made.id}`)).json();
    expect(items).toMatchObject([
      { action: 'profile.delete', subject: { name: 'Root for Windows' }, before: { generation: 1 } },
      { action: 'profile.create' },
    ]);
    expect((await one(windows())).findings).toEqual([]);
  });
});
