import { describe, expect, test } from 'vitest';
import { canonicalGraph } from './canonical-graph.ts';
import { readGraphObject } from './read-graph-object.ts';
import { toGraph } from './graph.ts';
import { kindOf, kinds } from './kinds.ts';
import type { KindId } from './kind.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore, GraphObject, Json } from './setting.ts';

const store: CertificateStore = { base64Of: (sha256) => btoa(sha256), keep: (base64) => base64 };
const rootProfileId = '0b0e8a3e-6c1d-4d8e-9a51-0a6b8f3c2d10';

function wire(id: KindId, change: GraphObject = {}): GraphObject {
  const kind = kindOf(id);
  const [settings = {}] = samplesOf(kind);
  return {
    ...toGraph(kind, { displayName: 'A profile', description: '', settings, rootProfileId }, store),
    ...change,
  };
}

function codes(object: Json): string[] {
  return readGraphObject(object).findings.map(({ at, code, level }) => `${at} ${code} ${level}`);
}

const cases = kinds.flatMap((kind) =>
  samplesOf(kind).map((settings, at) => ({ kind, settings, name: `${kind.id} sample ${at + 1}` })),
);

describe('law 1 through the reader: what is written is read, with nothing to say', () => {
  test.each(cases)('$name', ({ kind, settings }) => {
    const object = toGraph(kind, { displayName: 'A', description: 'B', settings, rootProfileId }, store);
    const read = readGraphObject(object, { platforms: [kind.platform] });
    expect(read).toMatchObject({ kind, graphType: kind.graphType, unknown: {}, findings: [] });
    const again = {
      displayName: 'A',
      description: 'B',
      ...read.profile,
      settings: unsent(read.profile?.settings),
    };
    expect(canonicalGraph(toGraph(kind, again, asSent))).toEqual(canonicalGraph(object));
    expect(read.root?.id).toBe(kind.rootLink?.onWire ? rootProfileId : undefined);
  });
});

const asSent: CertificateStore = { base64Of: (base64) => base64, keep: (base64) => base64 };

function unsent(settings: Record<string, unknown> = {}): Record<string, unknown> {
  const { certificate, ...others } = settings as { certificate?: { data: string; fileName: string } };
  return certificate
    ? { ...others, certificate: { sha256: certificate.data, fileName: certificate.fileName } }
    : others;
}

describe('the dialects of spec 7.9', () => {
  const plain = readGraphObject(wire('scep.androidDeviceOwner'));

  test('full metadata, actions and read-only members are no values', () => {
    const full = wire('scep.androidDeviceOwner', {
      '@odata.context':
        'https://graph.microsoft.com/beta/$metadata#deviceManagement/deviceConfigurations/$entity',
      'createdDateTime@odata.type': '#DateTimeOffset',
      createdDateTime: '2025-08-19T08:13:19.0484998Z',
      'rootCertificate@odata.navigationLink': `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('aaaaaaaa-6c1d-4d8e-9a51-0a6b8f3c2d10')/rootCertificate`,
      '#microsoft.graph.assign': { target: 'x' },
      supportsScopeTags: true,
      version: 7,
      id: 'BBBBBBBB-6c1d-4d8e-9a51-0a6b8f3c2d10',
      extendedKeyUsages: [
        { '@odata.type': '#x', name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
        { name: 'Client Authentication', objectIdentifier: '1.3.6.1.5.5.7.3.2' },
      ],
    });
    expect(readGraphObject(full)).toEqual({ ...plain, id: 'bbbbbbbb-6c1d-4d8e-9a51-0a6b8f3c2d10' });
  });

  test('names that begin with a capital, lists of flags and enumerations in any case', () => {
    const { '@odata.type': type = '', ...members } = wire('scep.androidDeviceOwner');
    const capital = Object.entries(members).map(([name, value]) => [
      name.startsWith('rootCertificate@') ? name : name.charAt(0).toUpperCase() + name.slice(1),
      value,
    ]);
    const object: GraphObject = {
      '@OData.Type': type,
      ...Object.fromEntries(capital),
      KeyUsage: ['DigitalSignature'],
      KeySize: 'SIZE2048',
      HashAlgorithm: 'SHA1, sha2',
      ApplicationSecret: 'not to be kept',
      ExtendedKeyUsages: [{ Name: 'Client Authentication', ObjectIdentifier: '1.3.6.1.5.5.7.3.2' }],
    };
    const read = readGraphObject(object);
    expect(read).toMatchObject({ findings: [], unknown: {} });
    expect(read.profile?.settings).toMatchObject({
      keyUsage: ['digitalSignature'],
      keySize: 'size2048',
      hashAlgorithm: ['sha1', 'sha2'],
    });
  });

  test('null, missing and an empty list are one', () => {
    const [settings] = [
      readGraphObject(
        wire('pkcs.aosp', {
          certificationAuthorityType: null,
          extendedKeyUsages: null,
          subjectAlternativeNameType: 'none',
          description: null,
        }),
      ),
    ];
    expect(settings.profile?.settings).toMatchObject({
      authorityType: 'notConfigured',
      extendedKeyUsages: [],
    });
    expect(
      readGraphObject(wire('trusted.macos', { deploymentChannel: null })).profile?.settings,
    ).toMatchObject({
      deploymentChannel: 'deviceChannel',
    });
    expect(
      codes(
        wire('scep.androidDeviceOwner', { certificateAccessType: null, silentCertificateAccessDetails: [] }),
      ),
    ).toEqual([]);
  });

  test.each<[string, GraphObject, object | undefined]>([
    ['a binding', {}, { id: rootProfileId, names: [] }],
    [
      'an address',
      {
        'rootCertificate@odata.bind': null,
        rootCertificate: {
          '@odata.id': `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations/${rootProfileId}`,
        },
      },
      { id: rootProfileId, names: [] },
    ],
    [
      'a note with name and type',
      {
        'rootCertificate@odata.bind': null,
        '#CustomRef_rootCertificate': 'Root, the first|:|#microsoft.graph.iosTrustedRootCertificate',
      },
      { names: ['Root, the first'] },
    ],
    [
      'a note with several',
      {
        'rootCertificate@odata.bind': null,
        '#CustomRef_rootCertificate':
          'A|:|#microsoft.graph.iosTrustedRootCertificate,B|:|#microsoft.graph.iosTrustedRootCertificate',
      },
      { names: ['A', 'B'] },
    ],
    [
      'id and name',
      {
        'rootCertificate@odata.bind': null,
        RootCertificateId: rootProfileId.toUpperCase(),
        RootCertificateDisplayName: 'Root',
      },
      { id: rootProfileId, names: ['Root'] },
    ],
    [
      'the object itself',
      {
        'rootCertificate@odata.bind': null,
        rootCertificate: { displayName: 'Root', trustedRootCertificate: 'AAAA' },
      },
      { names: ['Root'], certificate: 'AAAA' },
    ],
    ['nothing', { 'rootCertificate@odata.bind': null }, undefined],
  ])('the root is named by %s', (_how, change, expected) => {
    expect(readGraphObject(wire('scep.ios', change)).root).toEqual(expected);
  });

  test('what nobody knows is kept, without annotations', () => {
    const read = readGraphObject(
      wire('pkcsImported.ios', {
        renewalThresholdPercentage: 50,
        somethingNew: { '@odata.type': '#x', deep: [1, { a: null, b: true }] },
        empty: null,
      }),
    );
    expect(read.unknown).toEqual({
      renewalThresholdPercentage: 50,
      somethingNew: { deep: [1, { b: true }] },
    });
    expect(read.findings).toEqual([]);
  });

  test('S003-67 the type of the CA is a field on device owner and AOSP, and kept as it came elsewhere', () => {
    const change = { certificationAuthorityType: 'digiCert' };
    for (const id of ['pkcs.androidDeviceOwner', 'pkcs.aosp'] as const)
      expect(readGraphObject(wire(id, change)).profile?.settings).toMatchObject({
        authorityType: 'digiCert',
      });
    const { kind, profile, unknown, findings } = readGraphObject(wire('pkcs.ios', change));
    expect({ unknown, findings }).toEqual({ unknown: change, findings: [] });
    const settings = profile?.settings ?? {};
    const again = kind && toGraph(kind, { displayName: 'x', description: '', settings }, store, { unknown });
    expect(again).toMatchObject(change);
  });

  test('what will not come back as it came is named', () => {
    expect(
      codes(
        wire('scep.androidDeviceOwner', {
          silentCertificateAccessDetails: [{ packageId: 'com.contoso.vpn' }],
        }),
      ),
    ).toEqual(['/silentCertificateAccessDetails not-kept hint']);
    expect(
      codes(wire('scep.ios', { subjectNameFormat: 'commonName', subjectNameFormatString: 'CN=x' })),
    ).toEqual(['/subjectNameFormatString not-kept hint']);
  });

  test('S000-34 who gets it stands apart, for those who know devices and groups', () => {
    const rule = { ruleType: 'include', osEditionTypes: ['windows10Home'] };
    const assignments = [{ target: { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' } }];
    const read = readGraphObject(
      wire('scep.windows10', {
        DeviceManagementApplicabilityRuleOsEdition: { '@odata.type': '#x', ...rule, name: null },
        deviceManagementApplicabilityRuleOsVersion: null,
        roleScopeTagIds: ['0'],
        'roleScopeTagIds@odata.type': '#Collection(String)',
        assignments,
      }),
    );
    expect(read).toMatchObject({ unknown: {}, findings: [] });
    expect(read.targeting).toEqual({
      deviceManagementApplicabilityRuleOsEdition: rule,
      roleScopeTagIds: ['0'],
      assignments,
    });
  });

  test('older types are kept in the letters of the schema', () => {
    const read = readGraphObject(
      wire('scep.androidWorkProfile', {
        '@odata.type': 'MICROSOFT.graph.androidforworkscepcertificateprofile',
      }),
    );
    expect(read).toMatchObject({
      kind: { id: 'scep.androidWorkProfile' },
      graphType: '#microsoft.graph.androidForWorkScepCertificateProfile',
    });
  });

  test('X3 +b1 a type that two platforms share is Windows 10, unless told otherwise', () => {
    const object = wire('trusted.windows81');
    expect(readGraphObject(object)).toMatchObject({
      kind: { id: 'trusted.windows10' },
      platforms: ['windows10', 'windows81'],
    });
    expect(readGraphObject(object, { platforms: ['windows81'] }).kind?.id).toBe('trusted.windows81');
  });
});
