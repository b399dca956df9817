import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { Device } from '@countersign/contract/devices';
import type { Profile } from '@countersign/contract/profiles';
import type { DeviceExplanation } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(draft: object): Promise<Profile> {
  const assignments = [{ mode: 'include', target: 'allDevices' }];
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft], assignments });
  return profiles[0];
}

const [whole = {}] = samplesOf(kindOf('scep.ios'));

test('a conflict names the other profile and what the two say differently', async () => {
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const trusted = (displayName: string) => ({ kind: 'trusted.ios', displayName, settings: { certificate } });
  const root = await profile(trusted('Root'));
  const device = await made<Device>('/devices', { family: 'ios', name: 'Kiosk' });
  const named = (displayName: string, keySize: string) =>
    profile({
      kind: 'scep.ios',
      displayName,
      settings: { ...whole, certificateType: 'machine', keySize },
      rootProfileId: root.id,
    });
  const [one, other] = [await named('Small', 'size2048'), await named('Large', 'size4096')];
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  const explained = async ({ id }: Profile): Promise<DeviceExplanation> =>
    (await manager.get(`/profiles/${id}/devices/${device.id}/explanation`)).json();
  expect(await explained(one)).toMatchObject({
    code: 'slot',
    other: { id: other.id, displayName: 'Large' },
    differences: [{ label: expect.stringMatching(/key size/iu), here: '2048', there: '4096' }],
  });
  expect(await explained(other)).toMatchObject({
    other: { id: one.id },
    differences: [{ here: '4096', there: '2048' }],
  });
  const warned = async ({ id }: Profile) => (await manager.get(`/profiles/${id}/states`)).json().findings;
  expect(await warned(one)).toMatchObject([
    { code: 'slotClash', level: 'warning', message: expect.stringContaining('Also reached by “Large”') },
  ]);
  expect(await warned(root)).toEqual([]);
  const { items } = (await manager.get('/profiles?sort=displayName')).json();
  expect(items.map((item: Profile & { conflict: boolean }) => [item.displayName, item.conflict])).toEqual([
    ['Large', true],
    ['Root', false],
    ['Small', true],
  ]);
  expect(await explained(root)).toMatchObject({ code: 'targeted', other: null, differences: [] });
});

test('a profile for users on a root for devices keeps its warning once it is saved', async () => {
  const certificate = sentCertificate(await makeCertificate({ subject: 'Another Root CA', ca: true }));
  const root = await profile({ kind: 'trusted.ios', displayName: 'Device root', settings: { certificate } });
  const scep = await profile({
    kind: 'scep.ios',
    displayName: 'For users',
    settings: { ...whole, certificateType: 'user' },
    rootProfileId: root.id,
  });
  const assignments = [{ mode: 'include', target: 'allUsers' }];
  const saved = await manager.put(`/profiles/${scep.id}/assignments`, { version: 1, body: { assignments } });
  expect(saved.statusCode, saved.body).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  const { findings } = (await manager.get(`/profiles/${scep.id}/states`)).json();
  expect(findings).toContainEqual(
    expect.objectContaining({ code: 'bearersDiffer', message: expect.stringContaining('Device root') }),
  );
});
