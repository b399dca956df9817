import { describe, expect, test } from 'vitest';
import { type Values } from './check.ts';
import { changedSettings, effectOf } from './generation.ts';
import { fromGraph, kindOfGraphType } from './graph.ts';
import { findKind, kindOf, kinds } from './kinds.ts';
import type { KindId } from './kind.ts';
import { isRetired } from './platforms.ts';
import type { PlatformName } from './platforms.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore } from './setting.ts';

const store: CertificateStore = { base64Of: () => '', keep: () => '' };
const identity = kinds.filter(({ type }) => type !== 'trusted');

function firstSample(id: KindId): Values {
  const [values] = samplesOf(kindOf(id));
  if (!values) throw new Error(id);
  return values;
}

describe('which kinds there are', () => {
  test('S001-13 S001-14 S001-15 23 pairs today and 9 retired ones', () => {
    expect(kinds.filter((kind) => !isRetired(kind.platform))).toHaveLength(23);
    expect(
      kinds
        .filter((kind) => isRetired(kind.platform))
        .map(({ id }) => id)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([
      'pkcs.androidDeviceAdministrator',
      'pkcsImported.androidDeviceAdministrator',
      'pkcsImported.windowsPhone81',
      'scep.androidDeviceAdministrator',
      'scep.windows81',
      'scep.windowsPhone81',
      'trusted.androidDeviceAdministrator',
      'trusted.windows81',
      'trusted.windowsPhone81',
    ]);
  });

  test.each([
    'pkcs.windows81',
    'pkcsImported.windows81',
    'pkcs.windowsPhone81',
    'pkcsImported.aosp',
    'scep.windows10X',
  ])('S001-16 S001-17 %s does not exist', (id) => expect(findKind(id)).toBeUndefined());

  test.each([
    ['#microsoft.graph.androidForWorkScepCertificateProfile', 'scep.androidWorkProfile'],
    ['#microsoft.graph.androidForWorkPkcsCertificateProfile', 'pkcs.androidWorkProfile'],
    ['#microsoft.graph.androidForWorkTrustedRootCertificate', 'trusted.androidWorkProfile'],
    ['#microsoft.graph.androidForWorkImportedPFXCertificateProfile', 'pkcsImported.androidWorkProfile'],
    ['#microsoft.graph.windows81ScepCertificateProfile', 'scep.windows10'],
  ])('%s is read as %s', (type, id) => expect(kindOfGraphType(type)?.id).toBe(id));
});

describe('what the wizard begins with', () => {
  test('S003-44 S003-31 X18 the subject follows the certificate type', () => {
    const subject = kindOf('scep.windows10').settings['subject'];
    expect(subject?.initial({ door: 'create' })).toEqual({
      format: 'custom',
      text: 'CN={{UserName}},E={{EmailAddress}}',
    });
    expect(subject?.initial({ door: 'create', certificateType: 'machine' })).toEqual({
      format: 'custom',
      text: 'CN={{AAD_Device_ID}}',
    });
  });

  test('S003-23 S003-24 one year, renewed at 20 %', () => {
    for (const { id, settings } of identity.filter(({ type }) => type !== 'pkcsImported')) {
      expect(settings['renewalThreshold']?.initial({ door: 'create' }), id).toBe(20);
      expect(settings['validity']?.initial({ door: 'create' }), id).toEqual({ value: 1, unit: 'years' });
    }
  });
});

describe('what a change does', () => {
  test.each<[string, Values, string]>([
    ['the renewal threshold', { renewalThreshold: 30 }, 'none'],
    ['the validity', { validity: { value: 2, unit: 'years' } }, 'resend'],
    ['the subject', { subject: { format: 'custom', text: 'CN=x' } }, 'reissue'],
    ['the key size', { keySize: 'size4096' }, 'reissue'],
    ['another server', { scepServerUrls: ['https://b.contoso.com'] }, 'resend'],
    ['the order of servers', { scepServerUrls: ['https://b.contoso.com', 'https://a.contoso.com'] }, 'none'],
  ])('%s: %s', (_what, change, effect) => {
    const kind = kindOf('scep.windows10');
    const before = {
      ...firstSample('scep.windows10'),
      scepServerUrls: ['https://a.contoso.com', 'https://b.contoso.com'],
    };
    const after = { ...before, ...change };
    expect(changedSettings(kind, before, after)).toHaveLength(1);
    expect(effectOf(kind, before, after)).toBe(effect);
  });

  test('the order in which a database gives properties back is no change', () => {
    const kind = kindOf('scep.windows10');
    const before = { ...firstSample('scep.windows10'), subject: { format: 'custom', text: 'CN=x' } };
    const after = { ...before, subject: { text: 'CN=x', format: 'custom' } };
    expect(changedSettings(kind, before, after)).toEqual([]);
    expect(effectOf(kind, before, after)).toBe('none');
  });

  test('two profiles that differ in the key claim the same slot differently', () => {
    const kind = kindOf('scep.windows10');
    const one = firstSample('scep.windows10');
    const other = { ...one, keySize: 'size4096' };
    expect(kind.slot(one)).toBe(kind.slot(other));
    expect(kind.claim(one)).not.toBe(kind.claim(other));
    expect(kind.slot(one)).not.toBe(kind.slot({ ...one, certificateType: null }));
    expect(kind.claim(one, { rootProfileId: 'a' })).not.toBe(kind.claim(one));
  });
});

describe('legacy forms', () => {
  const legacy: [PlatformName, object, object][] = [
    [
      'windows10',
      { subjectNameFormat: 'commonNameIncludingEmail', certificateStore: null },
      { subject: { format: 'commonNameIncludingEmail', text: '' }, certificateType: null },
    ],
    [
      'androidDeviceAdministrator',
      { subjectNameFormat: 'commonNameAsIMEI', subjectAlternativeNameType: 'emailAddress,userPrincipalName' },
      { alternativeNameChecks: ['emailAddress', 'userPrincipalName'] },
    ],
    [
      'windowsPhone81',
      {
        subjectNameFormat: 'custom',
        subjectNameFormatString: 'CN={{UserName}}',
        subjectAlternativeNameType: 'none',
      },
      { subject: { format: 'custom', text: 'CN={{UserName}}' }, alternativeNameChecks: [] },
    ],
  ];

  test.each(legacy)('S002-57 S002-58 of %s are read and kept', (platform, wire, expected) => {
    const kind = kindOf(`scep.${platform}`);
    expect(fromGraph(kind, wire as never, store).settings).toMatchObject(expected);
  });

  test('enumerations are read whatever their case, and a wrong one is left to the validator', () => {
    const kind = kindOf('scep.ios');
    expect(
      fromGraph(kind, { keySize: 'SIZE2048', keyUsage: 'DigitalSignature, keyEncipherment' }, store).settings,
    ).toMatchObject({
      keySize: 'size2048',
      keyUsage: ['keyEncipherment', 'digitalSignature'],
    });
    expect(fromGraph(kind, { keySize: 'size512' }, store).settings).not.toHaveProperty('keySize');
  });
});
