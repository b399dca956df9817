import type { ImportedItem } from '@countersign/contract/profile-import';
import type { Finding } from '@countersign/contract/problem';
import type { Profile } from '@countersign/contract/profiles';
import type { GraphObject } from '@countersign/catalog/setting';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bound, identityObject, ids, trustedObject } from './import/sample-objects.ts';

/** C20: what an import brought with findings can be changed, and answers for what is changed. */
let it: TestApp;
let manager: Person;
let root: GraphObject;
let server: GraphObject;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  root = trustedObject('ios', await makeCertificate({ subject: 'Contoso Root CA', ca: true }), {
    id: ids.first,
  });
  server = trustedObject('ios', await makeCertificate({ subject: 'www.contoso.com', ca: false }), {});
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: { not: 'trusted' } } });
  await it.db.profile.deleteMany();
});

async function imported(...objects: GraphObject[]): Promise<Profile> {
  const reply = await manager.post('/profiles/import?dryRun=false', {
    body: JSON.stringify(objects),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const { items } = reply.json<{ items: ImportedItem[] }>();
  return read(items.at(-1)?.profileId ?? reply.body);
}

async function read(id: string): Promise<Profile> {
  return (await manager.get(`/profiles/${id}`)).json();
}

const change = ({ id, version }: Profile, body: object) =>
  manager.patch(`/profiles/${id}`, { version, body });

/** Without hints, which say nothing is wrong. */
const told = (findings: readonly Finding[] = []) =>
  findings.filter(({ level }) => level !== 'hint').map(({ code, level }) => `${code} ${level}`);

/** On its root, with an address that is none and a variable that nobody knows. */
const broken = () =>
  imported(
    root,
    identityObject('scep.ios', {
      ...bound(ids.first),
      scepServerUrls: ['ndes.contoso.com'],
      subjectNameFormatString: 'CN={{Nobody}}',
    }),
  );

describe('C20 a profile that came by import with findings', () => {
  test('is renamed, and keeps the marks', async () => {
    const profile = await broken();
    expect(told(profile.findings)).toEqual(['V06 warning', 'V11 warning']);
    const renamed = await change(profile, { displayName: 'Phones', settings: profile.settings });
    expect(renamed.statusCode, renamed.body).toBe(200);
    expect(told(renamed.json().findings)).toEqual(['V06 warning', 'V11 warning']);
    expect(await read(profile.id)).toMatchObject({ displayName: 'Phones', version: 2, generation: 1 });
  });

  test('refuses another wrong value where it was wrong, and a new mistake elsewhere', async () => {
    const profile = await broken();
    const wrong = { ...profile.settings, scepServerUrls: ['ndes.fabrikam.com'] };
    expect((await change(profile, { settings: wrong })).json()).toMatchObject({
      status: 422,
      code: 'profile.invalid',
      findings: expect.arrayContaining([
        expect.objectContaining({ at: '/settings/scepServerUrls', code: 'V06', level: 'error' }),
        expect.objectContaining({ at: '/settings/subject', level: 'warning' }),
      ]),
    });
    const usages = { ...profile.settings, extendedKeyUsages: [{ name: 'x', oid: '7.1' }] };
    expect((await change(profile, { settings: usages })).json()).toMatchObject({ code: 'profile.invalid' });
    expect(await read(profile.id)).toEqual(profile);
  });

  test('loses the mark where it is mended, and then is held to it', async () => {
    const profile = await broken();
    const settings = { ...profile.settings, scepServerUrls: ['https://ndes.contoso.com/scep'] };
    const mended = (await change(profile, { settings })).json<Profile>();
    expect(told(mended.findings)).toEqual(['V11 warning']);
    expect(told((await read(profile.id)).findings)).toEqual(['V11 warning']);
    expect((await change(mended, { settings: profile.settings })).json()).toMatchObject({
      code: 'profile.invalid',
    });
    const restored = await manager.post(`/profiles/${profile.id}/restore`, {
      version: 2,
      body: { version: 1 },
    });
    expect(restored.json()).toMatchObject({ code: 'profile.invalid' });
  });

  test('V05 without its root is described, stays incomplete, and may not lose a root it has', async () => {
    const rootless = await imported(identityObject('scep.ios'));
    expect(rootless.complete).toBe(false);
    const described = (await change(rootless, { description: 'Found in an old file' })).json<Profile>();
    expect([described.complete, told(described.findings)]).toEqual([false, ['V05 warning']]);
    const linked = await broken();
    expect((await change(linked, { rootProfileId: null })).json()).toMatchObject({
      code: 'profile.invalid',
      findings: expect.arrayContaining([expect.objectContaining({ at: '/rootProfileId', code: 'V05' })]),
    });
  });

  test('S000-19 V03 a trusted profile with the certificate of a server is renamed, and stays marked', async () => {
    const profile = await imported(server);
    const renamed = (await change(profile, { displayName: 'A server in truth' })).json<Profile>();
    expect(told(renamed.findings)).toEqual(['V03 warning']);
  });
});

describe('a change that is only asked about', () => {
  const ask = ({ id }: Profile, body: object) => manager.post(`/profiles/${id}/validate`, { body });

  test('is judged as the change itself, with what it does, and saves nothing', async () => {
    const profile = await broken();
    const { settings } = profile;
    const answers = await Promise.all([
      ask(profile, { displayName: 'Phones' }),
      ask(profile, { settings: { ...settings, keySize: 'size4096' } }),
      ask(profile, { settings: { ...settings, scepServerUrls: ['x'] } }),
      ask(profile, { rootProfileId: null }),
    ]);
    expect(answers.map((reply) => [reply.json().effect, told(reply.json().findings).toSorted()])).toEqual([
      ['none', ['V06 warning', 'V11 warning']],
      ['reissue', ['V06 warning', 'V11 warning']],
      ['resend', ['V06 error', 'V11 warning']],
      ['reissue', ['V05 error', 'V06 warning', 'V11 warning']],
    ]);
    expect(await read(profile.id)).toEqual(profile);
  });

  test('does not take the profile for a neighbour of itself, and knows its fixed settings', async () => {
    const one = await imported(identityObject('scep.macos', { displayName: 'Macs' }));
    expect(told((await ask(one, {})).json().findings)).not.toContain('name-taken warning');
    await imported(identityObject('scep.macos', { displayName: 'Other Macs' }));
    expect(told((await ask(one, { displayName: 'other macs' })).json().findings)).toContain(
      'name-taken warning',
    );
    const deploymentChannel =
      one.settings.deploymentChannel === 'userChannel' ? 'deviceChannel' : 'userChannel';
    const fixed = await ask(one, { settings: { ...one.settings, deploymentChannel } });
    expect(fixed.json().findings).toContainEqual(expect.objectContaining({ code: 'fixed' }));
  });

  test('of what does not exist, or with what cannot be, is refused as the change is', async () => {
    const profile = await broken();
    expect((await ask(profile, { kind: 'scep.macos' })).json().code).toBe('profile.kind-fixed');
    expect((await ask(profile, { settings: {} })).json().code).toBe('request.invalid');
    expect((await manager.post(`/profiles/${ids.second}/validate`, { body: {} })).json().code).toBe(
      'profile.not-found',
    );
  });
});
