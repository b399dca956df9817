import type { Profile } from '@countersign/contract/profiles';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf, kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

/** +b8: a profile for another platform brings the trusted profile along that is missing there. */
let it: TestApp;
let manager: Person;
let certificate: { data: string; fileName: string };
let server: { data: string; fileName: string };
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  certificate = sentCertificate(root);
  server = sentCertificate(
    await makeCertificate({ subject: 'www.contoso.com', issuer: root, ca: false, serial: 2 }),
  );
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: { not: 'trusted' } } });
  await it.db.profile.deleteMany();
});

/** A root for the platform of the kind, as one brings it along. */
function rootFor(id: KindId, change: object = {}): object {
  const trusted = kindOf(`trusted.${kindOf(id).platform}`);
  const [settings] = samplesOf(trusted);
  return { displayName: `Root for ${id}`, settings: { ...settings, certificate, ...change } };
}

function identity(kind: KindId, change: object = {}): object {
  const [settings] = samplesOf(kindOf(kind));
  return { kind, displayName: kind, settings, newRoot: rootFor(kind), ...change };
}

const send = (profiles: object[], key?: string) =>
  manager.post('/profiles', { body: { profiles }, headers: { 'idempotency-key': key } });

async function counts(): Promise<number[]> {
  const { profile, profileRevision, audit, certificateFile, idempotency } = it.db;
  return Promise.all(
    [profile, profileRevision, audit, certificateFile, idempotency].map((table) =>
      (table as typeof profile).count(),
    ),
  );
}

describe('S001-06 +b8 a root that is brought along', () => {
  test('is made with the profile, which stands on it, for every kind that stands on one', async () => {
    const standing = kinds.filter(({ rootLink }) => rootLink);
    const reply = await send(standing.map(({ id }) => identity(id)));
    expect(reply.statusCode, reply.body).toBe(201);
    const { profiles, roots } = reply.json<{ profiles: Profile[]; roots: Profile[] }>();
    expect(profiles.map(({ kind, root, complete }) => [kind, root, complete])).toEqual(
      standing.map(({ id }, at) => [id, { id: roots[at]?.id, displayName: `Root for ${id}` }, true]),
    );
    expect(roots.map(({ kind }) => kind)).toEqual(standing.map(({ platform }) => `trusted.${platform}`));
    const [first] = profiles;
    expect((await manager.get(`/profiles/${first?.id}`)).json()).toMatchObject({
      root: { id: roots[0]?.id },
    });
    const { items } = (await manager.get(`/profiles?root=${roots[0]?.id}`)).json();
    expect(items.map(({ id }: Profile) => id)).toEqual([first?.id]);
  });

  test('comes beside profiles that bring none, each on its own', async () => {
    const made = (await send([identity('scep.ios'), { kind: 'trusted.ios', ...rootFor('scep.ios') }])).json();
    expect(made.profiles.map(({ kind }: Profile) => kind)).toEqual(['scep.ios', 'trusted.ios']);
    expect(made.roots.map(({ id }: Profile) => id)).toEqual([made.profiles[0].root.id]);
  });

  test.each<[string, () => object, string, string]>([
    [
      'that belongs to a server',
      () => identity('scep.ios', { newRoot: rootFor('scep.ios', { certificate: server }) }),
      '/profiles/1/newRoot/settings/certificate',
      'V03',
    ],
    [
      'beside wrong settings',
      () =>
        identity('scep.ios', { settings: { ...samplesOf(kindOf('scep.ios'))[0], scepServerUrls: ['x'] } }),
      '/profiles/1/settings/scepServerUrls',
      'V06',
    ],
    [
      'that is not stored and has no bytes',
      () =>
        identity('scep.ios', {
          newRoot: rootFor('scep.ios', { certificate: { sha256: '0'.repeat(64), fileName: 'a.cer' } }),
        }),
      '/profiles/1/newRoot/settings/certificate',
      'certificate.not-found',
    ],
  ])('%s leaves nothing of either, nor of the others', async (_what, wrong, at, code) => {
    const before = await counts();
    const reply = await send([identity('scep.aosp'), wrong()], crypto.randomUUID());
    expect(reply.json()).toMatchObject({
      status: 422,
      code: 'profile.invalid',
      findings: expect.arrayContaining([expect.objectContaining({ at, code })]),
    });
    expect(await counts()).toEqual(before);
  });

  test.each<[string, object, string]>([
    ['beside one that is named', { rootProfileId: '0b0e8a3e-6c1d-7d8e-9a51-0a6b8f3c2d10' }, 'newRoot'],
    ['without a name', { newRoot: { settings: {} } }, 'newRoot/displayName'],
    [
      'with a setting of another platform',
      { newRoot: rootFor('scep.ios', { destinationStore: 'x' }) },
      'newRoot/settings/destinationStore',
    ],
    ['that is a word', { newRoot: 'root' }, 'newRoot'],
    ['that is nothing', { newRoot: null }, 'newRoot'],
  ])('%s is refused at its place', async (_what, change, place) => {
    const before = await counts();
    const reply = await send([identity('scep.ios', change)]);
    expect(reply.json()).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(reply.json().findings.map(({ at }: { at: string }) => at)).toContain(`/profiles/0/${place}`);
    expect(await counts()).toEqual(before);
  });

  test('is made once, however often the request comes', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => send([identity('scep.ios')], 'k1')));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(await it.db.profile.groupBy({ by: ['kind'], _count: true, orderBy: { kind: 'asc' } })).toEqual([
      { kind: 'scep.ios', _count: 1 },
      { kind: 'trusted.ios', _count: 1 },
    ]);
  });

  test('goes with the profile when the database refuses that one at the last moment', async () => {
    await it.pool.query(`alter table profile add constraint no_scep check (type <> 'scep')`);
    const before = await counts();
    const reply = await send([identity('scep.ios')]);
    await it.pool.query('alter table profile drop constraint no_scep');
    expect(reply.statusCode).toBe(500);
    expect(await counts()).toEqual(before);
  });

  test('is judged before anything is saved, and told where its certificate is there already', async () => {
    await send([{ kind: 'trusted.ios', ...rootFor('scep.ios') }]);
    const before = await counts();
    const reply = await manager.post('/profiles:validate', { body: { profiles: [identity('scep.ios')] } });
    const found: { at: string }[] = reply.json().profiles[0].findings;
    expect(found.filter(({ at }) => at.startsWith('/newRoot'))).toEqual([
      expect.objectContaining({ at: '/newRoot/displayName', code: 'name-taken', level: 'warning' }),
      expect.objectContaining({ at: '/newRoot/settings/certificate', code: 'certificate-has-profile' }),
    ]);
    expect(await counts()).toEqual(before);
  });
});
