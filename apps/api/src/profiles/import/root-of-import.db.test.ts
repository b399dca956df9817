import type { PlatformName } from '@countersign/catalog/platforms';
import type { GraphObject } from '@countersign/catalog/setting';
import type { ImportedItem, ProfileImport } from '@countersign/contract/profile-import';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bound, identityObject, ids, trustedObject } from './sample-objects.ts';

let it: TestApp;
let manager: Person;
let root: MadeCertificate;
let renewed: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager', 'administrator');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  renewed = await makeCertificate({ subject: 'Contoso Root CA', ca: true, serial: 2 });
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: { not: 'trusted' } } });
  await it.db.profile.deleteMany();
});

const trusted = (platform: PlatformName, change: GraphObject = {}, certificate = root) =>
  trustedObject(platform, certificate, change);

async function items(file: unknown): Promise<ImportedItem[]> {
  const body = JSON.stringify(file);
  const headers = { 'content-type': 'application/json' };
  const reply = await manager.post('/profiles/import?dryRun=false', { body, headers });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ProfileImport>().items;
}

const codesOf = ({ findings }: ImportedItem) => findings.map(({ code, level }) => `${code} ${level}`);

describe('the root of an identity profile', () => {
  const scep = (change: GraphObject = {}) => identityObject('scep.ios', change);
  const note = (...names: string[]) => ({
    '#CustomRef_rootCertificate': names
      .map((name) => `${name}|:|#microsoft.graph.iosTrustedRootCertificate`)
      .join(','),
  });

  async function stored(
    change: GraphObject = {},
    certificate = root,
    platform: PlatformName = 'ios',
  ): Promise<string> {
    const [item] = await items(trusted(platform, change, certificate));
    expect(item?.profileId).toEqual(expect.any(String));
    return item?.profileId ?? '';
  }

  test('is found by certificate when the one it refers to is here already', async () => {
    const here = await stored({ displayName: 'Here' });
    const [reused, made] = await items([trusted('ios', { id: ids.first }), scep(bound(ids.first))]);
    expect(reused).toMatchObject({ outcome: 'reused', profileId: here, complete: true });
    expect(reused && codesOf(reused)).toEqual(['reused hint']);
    expect(made?.root).toEqual({ match: 'thumbprint', profileId: here, displayName: 'Here' });
    expect(await it.db.profile.count({ where: { type: 'trusted' } })).toBe(1);
  });

  test('is found by the certificate of an object that stands in its place', async () => {
    const here = await stored();
    const pem = Buffer.from(root.pem).toString('base64');
    const [made] = await items(scep({ rootCertificate: { trustedRootCertificate: pem } }));
    expect(made?.root).toMatchObject({ match: 'thumbprint', profileId: here });
  });

  test('the same certificate for another platform or store is a profile of its own', async () => {
    await stored();
    expect(await items([trusted('macos')])).toMatchObject([{ outcome: 'created' }]);
    await stored({}, root, 'windows10');
    const elsewhere = { displayName: 'Elsewhere', destinationStore: 'userCertStoreIntermediate' };
    const [other] = await items(trusted('windows10', elsewhere));
    expect(other).toMatchObject({
      outcome: 'createdWithWarnings',
      findings: [{ code: 'certificate-has-profile' }],
    });
  });

  test('S000-17 X2 may be one of the family: Windows 8.1 for Windows 10', async () => {
    const here = await stored({}, root, 'windows81');
    const [made] = await items(identityObject('scep.windows10', bound(here)));
    expect(made?.root).toMatchObject({ match: 'storedId', profileId: here });
  });

  test('is found by the id it has here', async () => {
    const here = await stored();
    expect(await items(scep(bound(here)))).toMatchObject([
      { outcome: 'created', root: { match: 'storedId', profileId: here } },
    ]);
  });

  test('is found by name where the name is unique, and the finding says to check', async () => {
    const here = await stored({ displayName: 'Contoso Root, the first' });
    const [made] = await items(scep(note('contoso root, the FIRST')));
    expect(made).toMatchObject({ outcome: 'created', root: { match: 'name', profileId: here } });
    expect(made && codesOf(made)).toContain('root-by-name hint');
    const [told] = await items(scep({ RootCertificateDisplayName: 'Contoso Root, the first' }));
    expect(told?.root).toMatchObject({ match: 'name' });
  });

  test.each<[string, () => Promise<unknown>, object]>([
    [
      'two here',
      async () => {
        await stored({ displayName: 'Same' });
        await stored({ displayName: 'Same' }, renewed);
      },
      scepNote('Same'),
    ],
    [
      'one here and another in the file',
      async () => {
        await stored({ displayName: 'Same' });
        return trusted('ios', { displayName: 'Same' }, renewed);
      },
      scepNote('Same'),
    ],
    [
      'two that the tool named',
      async () => {
        await stored({ displayName: 'A' });
        await stored({ displayName: 'B' }, renewed);
      },
      scepNote('A', 'B'),
    ],
  ])('is never guessed by name: %s', async (_what, before, object) => {
    const also = await before();
    const made = (await items([object, ...(also ? [also] : [])]))[0];
    expect(made).toMatchObject({
      outcome: 'createdWithWarnings',
      complete: false,
      root: { match: 'ambiguous', profileId: null },
    });
    expect(made && codesOf(made)).toEqual(expect.arrayContaining(['root-ambiguous warning', 'V05 warning']));
  });

  function scepNote(...names: string[]) {
    return scep(note(...names));
  }

  test('the same name on another platform does not count', async () => {
    await stored({ displayName: 'Same' });
    await stored({ displayName: 'Same' }, root, 'macos');
    expect(await items(scep(note('Same')))).toMatchObject([{ root: { match: 'name', displayName: 'Same' } }]);
  });

  test('two objects of one id in a file are two profiles, and mean nothing unless they are one certificate', async () => {
    const twice = [
      trusted('ios', { id: ids.first }),
      trusted('ios', { id: ids.first }, renewed),
      scep(bound(ids.first)),
    ];
    const [one, two, made] = await items(twice);
    expect(one?.profileId).not.toBe(two?.profileId);
    expect(made).toMatchObject({ complete: false, root: { match: 'ambiguous' } });
    const [, , same] = await items([
      trusted('macos', { id: ids.second }),
      trusted('macos', { id: ids.second }),
      identityObject('scep.macos', bound(ids.second)),
    ]);
    expect(same).toMatchObject({ complete: true, root: { match: 'batchId' } });
  });

  test('S000-08 V05 V46 that is not found leaves the profile incomplete, with a warning that stays until it is chosen', async () => {
    for (const [id, rule] of [
      ['scep.ios', 'V05'],
      ['pkcs.androidWorkProfile', 'V46'],
    ] as const) {
      const [made] = await items(identityObject(id, bound(ids.second)));
      expect(made).toMatchObject({
        outcome: 'createdWithWarnings',
        complete: false,
        root: { match: 'none', profileId: null },
      });
      expect(made && codesOf(made)).toEqual(
        expect.arrayContaining(['root-not-found warning', `${rule} warning`]),
      );
      const read = (await manager.get(`/profiles/${made?.profileId}`)).json();
      expect(read).toMatchObject({ complete: false, root: null });
      expect(read.findings).toContainEqual(expect.objectContaining({ code: rule, level: 'warning' }));
      const rootProfileId = await stored({}, root, id === 'scep.ios' ? 'ios' : 'androidWorkProfile');
      const changed = await manager.patch(`/profiles/${made?.profileId}`, {
        version: 1,
        body: { rootProfileId },
      });
      expect(changed.json()).toMatchObject({ complete: true, root: { id: rootProfileId } });
    }
  });

  test('that is refused is named as the reason', async () => {
    const [, made] = await items([
      trusted('ios', { id: ids.first, trustedRootCertificate: 'AAAA' }),
      scep(bound(ids.first)),
    ]);
    expect(made && codesOf(made)).toContain('root-refused warning');
  });

  test('S000-13 S003-36 is only advised where the wire has none', async () => {
    const [pkcs, pfx] = await items([identityObject('pkcs.ios'), identityObject('pkcsImported.windows10')]);
    for (const made of [pkcs, pfx]) {
      expect(made).toMatchObject({ outcome: 'createdWithWarnings', complete: true, root: { match: 'none' } });
      expect(made && codesOf(made)).toContain('V45 warning');
    }
  });
});
