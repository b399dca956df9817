import type { Profile } from '@countersign/contract/profiles';
import { samplesOf } from '@countersign/catalog/samples';
import { kindOf } from '@countersign/catalog/kinds';
import type { KindId } from '@countersign/catalog/kind';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let windowsRoot: Profile;
let olderWindowsRoot: Profile;
let iosRoot: Profile;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const store = { destinationStore: 'computerCertStoreRoot' };
  windowsRoot = await made({
    kind: 'trusted.windows10',
    displayName: 'Root for Windows',
    settings: { certificate, ...store },
  });
  olderWindowsRoot = await made({
    kind: 'trusted.windows81',
    displayName: 'Root for Windows 8.1',
    settings: { certificate, ...store },
  });
  iosRoot = await made({ kind: 'trusted.ios', displayName: 'Root for iOS', settings: { certificate } });
});
afterAll(() => it.close());

function identity(kind: KindId, rootProfileId: unknown): object {
  const [settings] = samplesOf(kindOf(kind));
  return { kind, displayName: kind, settings, rootProfileId };
}

async function create(profile: object) {
  return manager.post('/profiles', { body: { profiles: [profile] } });
}

async function made(profile: object): Promise<Profile> {
  const reply = await create(profile);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0];
}

describe('the trusted profile that another stands on', () => {
  test('S000-11 S002-09 is seen from both ends', async () => {
    const scep = await made(identity('scep.ios', iosRoot.id));
    expect((await manager.get(`/profiles/${scep.id}`)).json()).toMatchObject({
      root: { id: iosRoot.id, displayName: 'Root for iOS' },
    });
    const { items } = (await manager.get(`/profiles?root=${iosRoot.id}`)).json();
    expect(items.map(({ id }: Profile) => id)).toEqual([scep.id]);
    await manager.delete(`/profiles/${scep.id}`, { version: 1 });
  });

  test('S000-17 X2 may be of Windows 8.1 for Windows 10', async () => {
    const scep = await made(identity('scep.windows10', olderWindowsRoot.id));
    expect(scep.root?.displayName).toBe('Root for Windows 8.1');
    await manager.delete(`/profiles/${scep.id}`, { version: 1 });
  });

  test.each<[string, () => unknown, string]>([
    ['S000-08 V05 none for SCEP', () => null, 'V05'],
    ['S002-11 V05 one of another platform', () => iosRoot.id, 'V05'],
    ['V05 one that does not exist', () => '0b0e8a3e-6c1d-7d8e-9a51-0a6b8f3c2d10', 'V05'],
  ])('%s is refused', async (_what, id, code) => {
    const reply = await create(identity('scep.windows10', id()));
    expect(reply.json()).toMatchObject({
      code: 'profile.invalid',
      findings: expect.arrayContaining([expect.objectContaining({ at: '/profiles/0/rootProfileId', code })]),
    });
  });

  test('V46 is needed for PKCS on Android, and advised elsewhere', async () => {
    expect((await create(identity('pkcs.androidWorkProfile', null))).json()).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'V46' })]),
    });
    const pkcs = await made(identity('pkcs.ios', null));
    expect(pkcs.findings).toContainEqual(
      expect.objectContaining({ at: '/rootProfileId', code: 'V45', level: 'warning' }),
    );
    await manager.delete(`/profiles/${pkcs.id}`, { version: 1 });
  });

  test('cannot be an identity profile, nor stand on another itself: the database says so too', async () => {
    const pkcs = await made(identity('pkcs.ios', iosRoot.id));
    expect((await create(identity('scep.ios', pkcs.id))).json()).toMatchObject({ code: 'profile.invalid' });
    expect(
      (
        await create({ kind: 'trusted.ios', displayName: 'x', settings: {}, rootProfileId: iosRoot.id })
      ).json().code,
    ).toBe('request.invalid');
    const link = (to: string, of: string) =>
      it.pool.query(
        `update profile set root_profile_no = (select no from profile where id = $1) where id = $2`,
        [to, of],
      );
    await expect(link(pkcs.id, pkcs.id)).rejects.toMatchObject({ code: '23503' });
    await expect(link(windowsRoot.id, pkcs.id)).rejects.toMatchObject({ code: '23503' });
    await expect(link(iosRoot.id, iosRoot.id)).rejects.toMatchObject({ code: '23514' });
    await manager.delete(`/profiles/${pkcs.id}`, { version: 1 });
  });

  test('V39 cannot be deleted while others stand on it, and they are named', async () => {
    const scep = await made(identity('scep.ios', iosRoot.id));
    const refused = await manager.delete(`/profiles/${iosRoot.id}`, { version: 1 });
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'profile.has-dependents',
      facts: { count: 1, dependents: [{ id: scep.id, displayName: 'scep.ios' }] },
    });
    await manager.delete(`/profiles/${scep.id}`, { version: 1 });
    const other = await made({ kind: 'trusted.ios', displayName: 'Short-lived', settings: iosRoot.settings });
    const race = await Promise.all([
      manager.delete(`/profiles/${other.id}`, { version: 1 }),
      create(identity('scep.ios', other.id)),
    ]);
    expect(race.map(({ statusCode }) => statusCode)).not.toEqual([204, 201]);
  });

  test('stays with a change that sends the same settings again, which raises no generation', async () => {
    const scep = await made(identity('scep.windows10', windowsRoot.id));
    const body = { description: 'Now described', settings: scep.settings, rootProfileId: windowsRoot.id };
    const changed = (await manager.patch(`/profiles/${scep.id}`, { version: 1, body })).json<Profile>();
    expect([changed.version, changed.generation, changed.root?.id]).toEqual([2, 1, windowsRoot.id]);
    await manager.delete(`/profiles/${scep.id}`, { version: 2 });
  });

  test('changed is a new generation, and comes back with an earlier version', async () => {
    const scep = await made(identity('scep.windows10', windowsRoot.id));
    const path = `/profiles/${scep.id}`;
    const changed = (
      await manager.patch(path, { version: 1, body: { rootProfileId: olderWindowsRoot.id } })
    ).json<Profile>();
    expect([changed.generation, changed.root?.id]).toEqual([2, olderWindowsRoot.id]);
    const restored = (
      await manager.post(`${path}/restore`, { version: 2, body: { version: 1 } })
    ).json<Profile>();
    expect([restored.generation, restored.root?.id]).toEqual([3, windowsRoot.id]);
    const { items } = (await manager.get(`${path}/history`)).json();
    expect(
      items.map(({ effect, root }: { effect: string; root: { displayName: string } }) => [
        effect,
        root.displayName,
      ]),
    ).toEqual([
      ['reissue', 'Root for Windows'],
      ['reissue', 'Root for Windows 8.1'],
      ['created', 'Root for Windows'],
    ]);
  });
});

describe('V39 all that stand on a trusted profile', () => {
  const relink = (from: Profile, to: unknown) =>
    manager.post(`/profiles/${from.id}/relink`, { body: { rootProfileId: to } });

  test('move to another one at once, each with a version of its own, and then the first can be deleted', async () => {
    const from = await made({
      kind: 'trusted.ios',
      displayName: 'Retiring root',
      settings: iosRoot.settings,
    });
    const kindsOnIt: KindId[] = ['scep.ios', 'pkcs.ios', 'pkcsImported.ios'];
    const before = await Promise.all(kindsOnIt.map((kind) => made(identity(kind, from.id))));
    expect((await relink(from, iosRoot.id)).json()).toEqual({ moved: 3 });
    for (const { id } of before) {
      const after = (await manager.get(`/profiles/${id}`)).json<Profile>();
      expect(after).toMatchObject({
        version: 2,
        generation: 2,
        root: { id: iosRoot.id, displayName: 'Root for iOS' },
      });
      const { items } = (await manager.get(`/profiles/${id}/history`)).json();
      expect(items[0]).toMatchObject({ version: 2, effect: 'reissue', root: { id: iosRoot.id } });
    }
    const [scep] = before;
    const row = await it.db.profile.findUniqueOrThrow({ where: { id: scep?.id ?? '' } });
    expect(row.claim).toContain(iosRoot.id);
    const audited = await it.db.audit.findMany({
      where: { subjectId: scep?.id ?? '' },
      orderBy: { no: 'desc' },
      take: 1,
    });
    expect(audited).toMatchObject([
      { action: 'profile.change', before: { root: 'Retiring root' }, after: { root: 'Root for iOS' } },
    ]);
    expect((await relink(from, iosRoot.id)).json()).toEqual({ moved: 0 });
    expect((await manager.delete(`/profiles/${from.id}`, { version: 1 })).statusCode).toBe(204);
    for (const { id } of before) await manager.delete(`/profiles/${id}`, { version: 2 });
  });

  test('move in batches, however many they are', async () => {
    const from = await made({ kind: 'trusted.ios', displayName: 'Busy root', settings: iosRoot.settings });
    await made(identity('pkcs.ios', from.id));
    await it.pool.query(
      `insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description,
         settings, catalog_version, root_profile_no, slot, claim, created_at, modified_at)
       select gen_random_uuid(), kind, type, platform, platform_family, display_name || n, name_key || n, search_key, '',
         settings, catalog_version, root_profile_no, slot, claim, created_at, modified_at
       from profile, generate_series(1, 1000) as n where root_profile_no = (select no from profile where id = $1)`,
      [from.id],
    );
    expect((await relink(from, iosRoot.id)).json()).toEqual({ moved: 1001 });
    const rows = await it.db.profile.findMany({
      where: { root: { id: iosRoot.id }, version: 2, deletedAt: null },
      select: { no: true },
    });
    expect(rows).toHaveLength(1001);
    await it.db.profile.deleteMany({ where: { no: { in: rows.map(({ no }) => no) } } });
    await manager.delete(`/profiles/${from.id}`, { version: 1 });
  });

  test.each<[string, () => unknown, string]>([
    ['itself', () => iosRoot.id, 'profile.invalid'],
    ['one of another platform', () => windowsRoot.id, 'profile.invalid'],
    ['one that does not exist', () => '0b0e8a3e-6c1d-7d8e-9a51-0a6b8f3c2d10', 'profile.invalid'],
    ['no id', () => 'x', 'request.invalid'],
  ])('do not move to %s', async (_what, to, code) => {
    const scep = await made(identity('scep.ios', iosRoot.id));
    expect((await relink(iosRoot, to())).json().code).toBe(code);
    expect((await manager.get(`/profiles/${scep.id}`)).json()).toMatchObject({
      version: 1,
      root: { id: iosRoot.id },
    });
    await manager.delete(`/profiles/${scep.id}`, { version: 1 });
  });

  test('move within the family only: Windows 8.1 and Windows 10 are one', async () => {
    const scep = await made(identity('scep.windows10', olderWindowsRoot.id));
    expect((await relink(olderWindowsRoot, windowsRoot.id)).json()).toEqual({ moved: 1 });
    await manager.delete(`/profiles/${scep.id}`, { version: 2 });
  });
});
