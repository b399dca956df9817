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
let server: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager', 'administrator');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  server = await makeCertificate({ subject: 'www.contoso.com', ca: false });
});
afterAll(() => it.close());
beforeEach(async () => {
  await it.db.profile.deleteMany({ where: { type: { not: 'trusted' } } });
  await it.db.profile.deleteMany();
});

const trusted = (platform: PlatformName, change: GraphObject = {}, certificate = root) =>
  trustedObject(platform, certificate, change);

async function send(file: unknown, query = 'dryRun=false', headers = {}) {
  const body = file instanceof Uint8Array ? Buffer.from(file) : JSON.stringify(file);
  return manager.post(`/profiles/import?${query}`, {
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });
}

async function imported(file: unknown, query?: string): Promise<ProfileImport> {
  const reply = await send(file, query);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

async function items(file: unknown, query?: string): Promise<ImportedItem[]> {
  return (await imported(file, query)).items;
}

const rowOf = async (id: string | null) => it.db.profile.findUniqueOrThrow({ where: { id: id ?? '' } });

describe('a dry run', () => {
  test('is what happens unless told otherwise: it tells everything and saves nothing', async () => {
    const file = [identityObject('scep.ios', bound(ids.first)), trusted('ios', { id: ids.first }), { a: 1 }];
    const before = await it.db.certificateFile.count();
    for (const query of ['', 'dryRun=true']) {
      const reply = await imported(file, query);
      expect(reply).toMatchObject({ dryRun: true, counts: { created: 2, refused: 1 } });
      expect(reply.items).toMatchObject([
        {
          index: 0,
          place: '/0',
          outcome: 'created',
          profileId: null,
          complete: true,
          root: { match: 'batchId', profileId: null, displayName: 'Root ios' },
        },
        { index: 1, place: '/1', outcome: 'created', kind: 'trusted.ios', root: null },
        { index: 2, place: '/2', outcome: 'refused', kind: null, graphType: null },
      ]);
    }
    expect(await it.db.profile.count()).toBe(0);
    expect(await it.db.certificateFile.count()).toBe(before);
  });
});

describe('one file, several profiles', () => {
  test('each is made whole or not at all, trusted ones first, and linked within the file', async () => {
    const file = {
      value: [
        identityObject('scep.windows10', { ...bound(ids.first), roleScopeTagIds: ['0'] }),
        identityObject('pkcs.windows10', { certificateTemplateName: null }),
        trusted('windows10', { id: ids.first }),
      ],
    };
    const reply = await imported(file);
    expect(reply.counts).toEqual({ created: 1, createdWithWarnings: 1, reused: 0, refused: 1, leftOut: 0 });
    const [scep, pkcs, made] = reply.items;
    expect(pkcs).toMatchObject({
      outcome: 'refused',
      profileId: null,
      findings: [{ at: '/certificateTemplateName', code: 'property-missing', level: 'error' }],
    });
    expect(scep?.root).toEqual({
      match: 'batchId',
      profileId: made?.profileId,
      displayName: 'Root windows10',
    });
    expect((await manager.get(`/profiles/${scep?.profileId}`)).json()).toMatchObject({
      complete: true,
      version: 1,
      generation: 1,
      root: { id: made?.profileId },
    });
    expect(await it.db.profileRevision.count({ where: { profile: { id: scep?.profileId ?? '' } } })).toBe(1);
    const audit = await it.db.audit.findFirstOrThrow({ where: { subjectId: scep?.profileId ?? '' } });
    expect(audit).toMatchObject({
      action: 'profile.create',
      actorName: expect.any(String),
      after: { imported: true, kind: 'scep.windows10' },
    });
    expect(await it.db.profile.count()).toBe(2);
  });

  test.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('in %s, whatever its content type', async (_encoding, encode) => {
    const [item] = await items(encode(JSON.stringify(trusted('ios', { displayName: 'Zürich Wurzel' }))));
    expect(item).toMatchObject({ outcome: 'created', place: '', displayName: 'Zürich Wurzel' });
    for (const type of ['application/json', 'text/plain', undefined]) {
      const reply = await send(trusted('macos'), 'dryRun=true', { 'content-type': type });
      expect(reply.json().counts).toMatchObject({ created: 1 });
    }
  });

  test('a page that goes on says so', async () => {
    const { findings } = await imported({
      '@odata.nextLink': 'https://graph.microsoft.com/x',
      value: [trusted('ios')],
    });
    expect(findings).toMatchObject([{ code: 'file-continues', level: 'warning' }]);
  });

  test('sent twice under one key is done once, and another file under it is refused', async () => {
    const headers = { 'idempotency-key': 'import-1' };
    const first = await send(trusted('ios'), 'dryRun=false', headers);
    const second = await send(trusted('ios'), 'dryRun=false', headers);
    expect(second.body).toBe(first.body);
    expect(await it.db.profile.count()).toBe(1);
    const other = await send(trusted('macos'), 'dryRun=false', headers);
    expect(other.json()).toMatchObject({ code: 'idempotency.other-request' });
    const otherQuery = await send(trusted('ios'), 'dryRun=false&platform=windows81', headers);
    expect(otherQuery.json()).toMatchObject({ code: 'idempotency.other-request' });
  });
});

describe('what is read', () => {
  test('S000-16 S000-17 X3 +b1 windows81 types are Windows 10, or 8.1 when told so, and keep their type', async () => {
    const file = [trusted('windows81'), identityObject('scep.windows81')];
    expect(await items(file, 'dryRun=true')).toMatchObject([
      { kind: 'trusted.windows10', platforms: ['windows10', 'windows81'] },
      { kind: 'scep.windows10', platforms: ['windows10', 'windows81'] },
    ]);
    const told = await items(file, 'dryRun=false&platform=windows81');
    expect(told).toMatchObject([{ kind: 'trusted.windows81' }, { kind: 'scep.windows81' }]);
    const [made] = await items(trusted('windows81'));
    expect((await manager.get(`/profiles/${made?.profileId}`)).json()).toMatchObject({
      platform: 'windows10',
    });
    const exported = (await manager.get(`/profiles/${made?.profileId}/export`)).json();
    expect(exported).toMatchObject({ '@odata.type': '#microsoft.graph.windows81TrustedRootCertificate' });
    expect((await send(file, 'platform=ios')).json()).toMatchObject({ code: 'request.invalid' });
  });

  test('older types and unknown properties are kept and given back', async () => {
    const older = '#microsoft.graph.androidForWorkScepCertificateProfile';
    const [made] = await items(
      identityObject('scep.androidWorkProfile', {
        '@odata.type': older.toLowerCase(),
        somethingNew: { deep: [1, 'x'] },
        'somethingNew@odata.type': '#x',
      }),
    );
    expect(await rowOf(made?.profileId ?? null)).toMatchObject({
      graphType: older,
      scopeTags: ['0'],
      graphExtra: { somethingNew: { deep: [1, 'x'] } },
    });
    const exported = (await manager.get(`/profiles/${made?.profileId}/export`)).json();
    expect(exported).toMatchObject({
      '@odata.type': older,
      id: made?.profileId,
      roleScopeTagIds: ['0'],
      somethingNew: { deep: [1, 'x'] },
    });
    expect(exported).not.toHaveProperty('somethingNew@odata.type');
    await manager.patch(`/profiles/${made?.profileId}`, { version: 1, body: { displayName: 'Renamed' } });
    expect(await rowOf(made?.profileId ?? null)).toMatchObject({ graphType: older });
  });

  test('X6 V03 +b11 S000-19 a certificate of a server comes in with a warning that stays', async () => {
    const [made] = await items(trusted('ios', {}, server));
    expect(made).toMatchObject({
      outcome: 'createdWithWarnings',
      findings: [{ at: '/trustedRootCertificate', code: 'V03', level: 'warning' }],
    });
    const read = (await manager.get(`/profiles/${made?.profileId}`)).json();
    expect(read.findings).toContainEqual(expect.objectContaining({ code: 'V03', level: 'warning' }));
  });

  test('S000-06 V02 a private key is refused, and neither kept nor repeated', async () => {
    const secret = Buffer.from(await root.privateKeyPem()).toString('base64');
    const pem = await root.privateKeyPem();
    for (const change of [
      { trustedRootCertificate: secret },
      { trustedRootCertificate: pem },
      { notes: pem },
    ]) {
      const reply = await send(trusted('ios', change));
      expect(reply.json().items).toMatchObject([{ outcome: 'refused', findings: [{ code: 'private-key' }] }]);
      expect(reply.body).not.toContain(secret.slice(40, 80));
      expect(reply.body).not.toContain(pem.slice(40, 80));
    }
    expect(await it.db.profile.count()).toBe(0);
  });

  test.each<[string, () => unknown, object]>([
    [
      'X19 +b12 Windows 10X',
      () => ({ '@odata.type': '#microsoft.graph.windows10XTrustedRootCertificate', displayName: 'x' }),
      { at: '/@odata.type', code: 'type-not-supported' },
    ],
    [
      'X19 +b12 the old PFX import',
      () => ({ '@odata.type': '#microsoft.graph.windows10PFXImportCertificateProfile' }),
      { message: expect.stringContaining('windows10PFXImportCertificateProfile') },
    ],
    [
      'S001-16 PKCS for Windows Phone',
      () => ({ '@odata.type': '#microsoft.graph.windowsPhone81PkcsCertificateProfile' }),
      { message: expect.stringContaining('windowsPhone81PkcsCertificateProfile') },
    ],
    [
      'a Wi-Fi profile',
      () => ({ '@odata.type': '#microsoft.graph.iosWiFiConfiguration' }),
      { message: expect.stringContaining('iosWiFiConfiguration') },
    ],
    [
      'S000-32 a store that does not exist',
      () => trusted('windows10', { destinationStore: 'userCertificateStoreIntermediate' }),
      { at: '/destinationStore', message: expect.stringContaining('userCertStoreIntermediate') },
    ],
    [
      'bytes that are no certificate',
      () => trusted('ios', { trustedRootCertificate: 'AAAA' }),
      { at: '/trustedRootCertificate', code: 'not-a-certificate' },
    ],
    [
      'no base64',
      () => trusted('ios', { trustedRootCertificate: '<html>' }),
      { at: '/trustedRootCertificate', code: 'value-not-allowed' },
    ],
    [
      'V01 a name of 201 letters',
      () => trusted('ios', { displayName: 'x'.repeat(201) }),
      { at: '/displayName' },
    ],
    ['a name with a NUL', () => trusted('ios', { displayName: 'a\0b' }), { at: '/displayName' }],
    [
      'a description of 2001 letters',
      () => trusted('ios', { description: 'x'.repeat(2_001) }),
      { at: '/description' },
    ],
  ])('%s is refused by name', async (_what, object, finding) => {
    const [refused] = await items([object()]);
    expect(refused).toMatchObject({ outcome: 'refused', findings: [{ level: 'error', ...finding }] });
  });

  test('rules mark what exists, and name properties as the wire does', async () => {
    const [made] = await items(
      identityObject('scep.androidDeviceOwner', {
        scepServerUrls: ['http://ndes.contoso.com/x'],
        extendedKeyUsages: [{ name: 'x', objectIdentifier: '7.01.4' }],
        customSubjectAlternativeNames: [{ sanType: 'userPrincipalName', name: '{{UserName}}@contoso.com' }],
      }),
    );
    expect(made?.findings.map(({ at, code, level }) => `${at} ${code} ${level}`)).toEqual(
      expect.arrayContaining([
        '/scepServerUrls V07 warning',
        '/extendedKeyUsages V27 warning',
        '/rootCertificate V05 warning',
        '/customSubjectAlternativeNames/0 V19 warning',
      ]),
    );
  });
});

test.each([
  ['nothing', '', 'profile.import-unreadable'],
  ['no JSON', '{"value":', 'profile.import-unreadable'],
  ['no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 'profile.import-unreadable'],
  ['too many objects', `[${'{},'.repeat(2_000)}{}]`, 'request.too-large'],
  ['more than 8 MiB', `"${'x'.repeat(8 * 1024 * 1024)}"`, 'request.too-large'],
])('%s is refused as a whole', async (_what, body, code) => {
  const reply = await send(Buffer.from(body));
  expect(reply.json()).toMatchObject({ code });
});
