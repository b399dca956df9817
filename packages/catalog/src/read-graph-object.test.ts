import fc from 'fast-check';
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
        roleScopeTagIds: ['0'],
        'roleScopeTagIds@odata.type': '#Collection(String)',
        renewalThresholdPercentage: 50,
        somethingNew: { '@odata.type': '#x', deep: [1, { a: null, b: true }] },
        empty: null,
      }),
    );
    expect(read.unknown).toEqual({
      roleScopeTagIds: ['0'],
      renewalThresholdPercentage: 50,
      somethingNew: { deep: [1, { b: true }] },
    });
    expect(read.findings).toEqual([]);
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
    expect(codes(wire('scep.ios', { assignments: [{ id: 'x' }] }))).toEqual([
      '/assignments assignments-left-out hint',
    ]);
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

describe('what cannot be read is refused at its property', () => {
  test.each<[string, GraphObject, string]>([
    ['an unknown enumeration', { keySize: 'size512' }, '/keySize value-not-allowed error'],
    ['an unknown flag', { keyUsage: 'digitalSignature,crlSign' }, '/keyUsage value-not-allowed error'],
    ['no flag', { keyUsage: null }, '/keyUsage property-missing error'],
    ['no name', { displayName: ' ' }, '/displayName property-missing error'],
    ['a number as name', { displayName: 7 }, '/displayName property-missing error'],
    [
      'no number',
      { renewalThresholdPercentage: '20' },
      '/renewalThresholdPercentage value-not-allowed error',
    ],
    [
      'a number beyond its range',
      { renewalThresholdPercentage: 100 },
      '/renewalThresholdPercentage value-not-allowed error',
    ],
    [
      'no validity',
      { certificateValidityPeriodValue: null },
      '/certificateValidityPeriodValue property-missing error',
    ],
    [
      'a scale',
      { certificateValidityPeriodScale: 'weeks' },
      '/certificateValidityPeriodScale value-not-allowed error',
    ],
    [
      'a huge number',
      { certificateValidityPeriodValue: 1e300 },
      '/certificateValidityPeriodValue value-not-allowed error',
    ],
    [
      'a subject format',
      { subjectNameFormat: 'commonNameAsFax' },
      '/subjectNameFormat value-not-allowed error',
    ],
    [
      'a subject with a line break',
      { subjectNameFormatString: 'CN=a\nb' },
      '/subjectNameFormatString value-not-allowed error',
    ],
    [
      'a row of another type',
      {
        customSubjectAlternativeNames: [
          { sanType: 'emailAddress', name: 'a@b' },
          { sanType: 'fax', name: 'a' },
        ],
      },
      '/customSubjectAlternativeNames/1/sanType value-not-allowed error',
    ],
    [
      'a row with half a character',
      { customSubjectAlternativeNames: [{ sanType: 'emailAddress', name: '\ud800' }] },
      '/customSubjectAlternativeNames/0/name value-not-allowed error',
    ],
    [
      'rows that are none',
      { extendedKeyUsages: ['x'] },
      '/extendedKeyUsages/0/objectIdentifier property-missing error',
    ],
    [
      'an address that is none',
      { scepServerUrls: ['https://a.example', 7] },
      '/scepServerUrls value-not-allowed error',
    ],
    ['no address', { scepServerUrls: null }, '/scepServerUrls property-missing error'],
    [
      'an app id',
      { certificateAccessType: 'specificApps', silentCertificateAccessDetails: [{ packageId: '-' }] },
      '/silentCertificateAccessDetails/0/packageId value-not-allowed error',
    ],
    [
      'V30 no app',
      { certificateAccessType: 'specificApps' },
      '/silentCertificateAccessDetails property-missing error',
    ],
  ])('%s', (_what, change, expected) => {
    const read = readGraphObject(wire('scep.androidDeviceOwner', change));
    expect(read.findings.map(({ at, code, level }) => `${at} ${code} ${level}`)).toEqual([expected]);
    expect(read.profile).toBeUndefined();
  });

  test('and told what may stand there', () => {
    const read = readGraphObject(
      wire('trusted.windows10', { destinationStore: 'userCertificateStoreIntermediate' }),
    );
    expect(read.findings[0]?.message).toBe(
      '“destinationStore” is “userCertificateStoreIntermediate”, which cannot be used. Allowed: computerCertStoreRoot, computerCertStoreIntermediate, userCertStoreIntermediate.',
    );
  });

  test.each<[string, Json, string]>([
    ['no object', 'x', ' not-an-object error'],
    ['a list', [], ' not-an-object error'],
    ['no type', { displayName: 'x' }, '/@odata.type type-missing error'],
    [
      'a Wi-Fi profile',
      { '@odata.type': '#microsoft.graph.iosWiFiConfiguration' },
      '/@odata.type type-not-supported error',
    ],
    [
      'X19 +b12 Windows 10X',
      { '@odata.type': '#microsoft.graph.windows10XSCEPCertificateProfile' },
      '/@odata.type type-not-supported error',
    ],
    [
      'X19 +b12 the old PFX import',
      { '@odata.type': '#microsoft.graph.windows10PFXImportCertificateProfile' },
      '/@odata.type type-not-supported error',
    ],
    [
      'bytes that are no base64',
      wire('trusted.ios', { trustedRootCertificate: 'not base64!' }),
      '/trustedRootCertificate value-not-allowed error',
    ],
    [
      'no bytes',
      wire('trusted.ios', { trustedRootCertificate: null }),
      '/trustedRootCertificate property-missing error',
    ],
    [
      'a private key anywhere',
      wire('trusted.ios', { notes: ['-----BEGIN RSA PRIVATE KEY-----\nMII'] }),
      ' private-key error',
    ],
    [
      'an imported kind without its purpose',
      wire('pkcsImported.windows10', { intendedPurpose: null }),
      '/intendedPurpose property-missing error',
    ],
  ])('%s', (_what, object, expected) => {
    expect(codes(object)).toEqual([expected]);
    expect(JSON.stringify(readGraphObject(object))).not.toContain('PRIVATE');
  });

  test('a type that is not supported is named', () => {
    expect(
      readGraphObject({ '@odata.type': '#microsoft.graph.iosWiFiConfiguration' }).findings[0]?.message,
    ).toContain('microsoft.graph.iosWiFiConfiguration');
  });
});

describe('hostile objects', () => {
  test('values nested without end cost no stack', () => {
    const object = JSON.parse(
      `{"@odata.type":"#microsoft.graph.iosTrustedRootCertificate","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    );
    expect(codes(object)).toEqual([' too-deep error']);
  });

  test('a prototype, half characters and numbers beyond JSON are not kept', () => {
    const object = JSON.parse(
      JSON.stringify(wire('pkcsImported.ios')).replace(
        '{',
        '{"__proto__":{"polluted":true},"half":"\\ud800","nul\\u0000":1,"huge":1e400,"long":12345678901234567890,"ok":1.5,',
      ),
    );
    const read = readGraphObject(object);
    expect(read.unknown).toEqual({ ok: 1.5 });
    expect(Object.getPrototypeOf(read.unknown)).toBe(Object.prototype);
    expect(read.findings.map(({ code }) => code)).toEqual(['not-kept']);
    expect(codes(wire('pkcsImported.ios', { a: 'x'.repeat(40_000), b: 'x'.repeat(40_000) }))).toEqual([
      ' too-large error',
    ]);
  });

  test('whatever stands in a known property, it is read or refused in codes', () => {
    const run = fc.property(
      fc.constantFrom(...kinds),
      fc.dictionary(
        fc.constantFrom(
          ...new Set(
            kinds.flatMap((kind) =>
              Object.values(kind.settings).flatMap(({ wire: { properties } }) => properties),
            ),
          ),
          'displayName',
          'id',
          '@odata.type',
          '__proto__',
          'rootCertificate',
          '#CustomRef_rootCertificate',
        ),
        fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
      ),
      (kind, change) => {
        const read = readGraphObject({ ...wire(kind.id), ...change });
        expect(read.profile === undefined).toBe(read.findings.some(({ level }) => level === 'error'));
      },
    );
    fc.assert(run, { numRuns: 1_000, seed: 20_261_120 });
  });
});
