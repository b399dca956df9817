import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toGraph } from './graph.ts';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { readGraphObject } from './read-graph-object.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore, GraphObject, Json } from './setting.ts';

const store: CertificateStore = { base64Of: (sha256) => btoa(sha256), keep: (base64) => base64 };

function wire(id: KindId, change: GraphObject = {}): GraphObject {
  const kind = kindOf(id);
  const [settings = {}] = samplesOf(kind);
  return { ...toGraph(kind, { displayName: 'A profile', description: '', settings }, store), ...change };
}

function codes(object: Json): string[] {
  return readGraphObject(object).findings.map(({ at, code, level }) => `${at} ${code} ${level}`);
}

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
    expect(codes({ list: Array.from({ length: 20_001 }, () => 1) })).toEqual([' too-large error']);
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
