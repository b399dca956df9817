import { describe, expect, test } from 'vitest';
import { settingsSchema } from './check.ts';
import { toGraph } from './graph.ts';
import type { Kind, KindId } from './kind.ts';
import { findKind, kindOf, kinds } from './kinds.ts';
import { isRetired, platformNames } from './platforms.ts';
import { stepsOf } from './review.ts';
import { samplesOf } from './samples.ts';
import type { CertificateStore, Option } from './setting.ts';
import { predefinedKeyUsages } from './settings/extended-key-usages.ts';

const store: CertificateStore = { base64Of: () => '', keep: () => '' };
const identity = kinds.filter(({ type }) => type !== 'trusted');
const ofType = (type: Kind['type']) => kinds.filter((kind) => kind.type === type);

function optionsOf(id: KindId, key: string): readonly Option[] {
  const control = kindOf(id).settings[key]?.control;
  if (control?.type === 'choice' || control?.type === 'flags') return control.options;
  throw new Error(`${id} ${key} has no options`);
}

const valuesOf = (options: readonly Option[]) => options.map(({ value }) => value);
const offered = (options: readonly Option[]) => valuesOf(options.filter(({ legacy }) => !legacy));

/** The tables of spec 2.5 to 2.7: which field stands on which platform. */
const scep =
  'windows10 ios macos androidDeviceOwner androidWorkProfile aosp androidDeviceAdministrator windows81 windowsPhone81';
const pkcs = 'windows10 ios macos androidDeviceOwner androidWorkProfile aosp androidDeviceAdministrator';
const imported =
  'windows10 ios macos androidDeviceOwner androidWorkProfile androidDeviceAdministrator windowsPhone81';
const without = (all: string, some: string) =>
  all
    .split(' ')
    .filter((name) => !some.split(' ').includes(name))
    .join(' ');
const older = 'androidDeviceAdministrator windowsPhone81';

const fields: [rows: string, type: string, field: string, platforms: string][] = [
  ['spec 2.5', 'scep', 'deploymentChannel', 'macos'],
  ['spec 2.5', 'scep', 'certificateType', without(scep, older)],
  ['S002-57', 'scep', 'subject', scep],
  ['spec 2.5', 'scep', 'alternativeNames', without(scep, older)],
  ['S002-58', 'scep', 'alternativeNameChecks', older],
  ['S002-59', 'scep', 'validity', scep],
  ['S002-51 S002-54', 'scep', 'keyStorageProvider', 'windows10 windows81 windowsPhone81'],
  ['S002-59', 'scep', 'keyUsage', scep],
  ['S002-60', 'scep', 'keySize', scep],
  ['S002-61', 'scep', 'hashAlgorithm', without(scep, 'ios macos')],
  ['S002-62', 'scep', 'extendedKeyUsages', scep],
  ['S003-23', 'scep', 'renewalThreshold', scep],
  ['S002-55', 'scep', 'scepServerUrls', scep],
  ['spec 2.5', 'scep', 'allowAllApps', 'macos'],
  ['S003-37', 'scep', 'certificateAccess', 'androidDeviceOwner'],
  ['spec 2.6', 'pkcs', 'deploymentChannel', 'macos'],
  ['S003-23', 'pkcs', 'renewalThreshold', pkcs],
  ['S003-26', 'pkcs', 'keyStorageProvider', 'windows10'],
  ['S004-06', 'pkcs', 'certificationAuthority', pkcs],
  ['S003-67', 'pkcs', 'authorityType', 'androidDeviceOwner aosp'],
  ['S003-28', 'pkcs', 'certificateType', without(pkcs, older)],
  ['S002-58', 'pkcs', 'alternativeNameChecks', 'androidDeviceAdministrator'],
  ['S003-34', 'pkcs', 'extendedKeyUsages', without(pkcs, 'ios macos')],
  ['S003-35', 'pkcs', 'allowAllApps', 'macos'],
  ['S003-37', 'pkcs', 'certificateAccess', 'androidDeviceOwner'],
  ['spec 2.6', 'pkcs', 'keySize', ''],
  ['spec 2.6', 'pkcs', 'keyUsage', ''],
  ['spec 2.6', 'pkcs', 'hashAlgorithm', ''],
  ['spec 2.6', 'pkcs', 'scepServerUrls', ''],
  ['spec 2.7', 'pkcsImported', 'deploymentChannel', 'macos'],
  ['S001-02', 'pkcsImported', 'intendedPurpose', imported],
  ['spec 2.7', 'pkcsImported', 'keyStorageProvider', 'windows10 windowsPhone81'],
  ['S003-37', 'pkcsImported', 'certificateAccess', 'androidDeviceOwner'],
  ['spec 2.7', 'pkcsImported', 'subject', ''],
];

describe('which field stands where', () => {
  test.each(fields)('%s: %s %s', (_rows, type, field, platforms) => {
    const having = kinds
      .filter((kind) => kind.type === type && field in kind.settings)
      .map(({ platform }) => platform);
    expect(having).toEqual(platforms.split(' ').filter((name) => name !== ''));
  });

  test('S003-37 the step Apps is there on exactly three kinds', () => {
    expect(kinds.filter((kind) => stepsOf(kind).includes('apps')).map(({ id }) => id)).toEqual([
      'scep.androidDeviceOwner',
      'pkcs.androidDeviceOwner',
      'pkcsImported.androidDeviceOwner',
    ]);
  });

  test('S003-01 PKCS is there for every platform of today', () => {
    const today = platformNames.filter((name) => !isRetired(name));
    const having = ofType('pkcs').map(({ platform }) => platform);
    expect(having.filter((name) => !isRetired(name))).toEqual(today);
  });

  test('S002-65 PKCS of device administrator has nine fields', () => {
    const { settings, rootLink } = kindOf('pkcs.androidDeviceAdministrator');
    expect([...Object.keys(settings), ...(rootLink ? ['root'] : [])]).toEqual([
      'renewalThreshold',
      'validity',
      'certificationAuthority',
      'certificationAuthorityName',
      'certificateTemplateName',
      'subject',
      'alternativeNameChecks',
      'extendedKeyUsages',
      'root',
    ]);
  });
});

describe('what can be chosen', () => {
  test('S001-02 S/MIME: imported certificates encrypt or sign, and others may be for e-mail', () => {
    for (const { id } of ofType('pkcsImported')) {
      const purposes = offered(optionsOf(id, 'intendedPurpose'));
      expect(purposes, id).toEqual(['unassigned', 'smimeEncryption', 'smimeSigning']);
    }
    expect(predefinedKeyUsages).toContainEqual({ name: 'Secure Email', oid: '1.3.6.1.5.5.7.3.4' });
  });

  test('S002-26 no profile asks for a signature as proof of origin, on no platform', () => {
    for (const { id } of ofType('scep'))
      expect(valuesOf(optionsOf(id, 'keyUsage')), id).toEqual(['keyEncipherment', 'digitalSignature']);
  });

  test('S002-51 S002-54 +b12 a key is stored in one of four ways, and none asks for a second factor', () => {
    for (const { id, settings } of identity.filter((kind) => 'keyStorageProvider' in kind.settings)) {
      expect(valuesOf(optionsOf(id, 'keyStorageProvider')), id).toEqual([
        'useTpmKspOtherwiseUseSoftwareKsp',
        'useTpmKspOtherwiseFail',
        'usePassportForWorkKspOtherwiseFail',
        'useSoftwareKsp',
      ]);
      const onWire = Object.values(settings).flatMap(({ wire }) => wire.properties);
      expect(onWire.filter((property) => /factor|mfa/i.test(property))).toEqual([]);
    }
  });

  test('S002-62 three purposes are predefined, and any other can be named', () => {
    for (const { id, settings } of identity.filter((kind) => 'extendedKeyUsages' in kind.settings)) {
      const setting = settings['extendedKeyUsages'];
      expect(setting?.control, id).toMatchObject({
        predefined: [
          { name: 'Any Purpose', oid: '2.5.29.37.0' },
          { name: 'Client Authentication', oid: '1.3.6.1.5.5.7.3.2' },
          { name: 'Secure Email', oid: '1.3.6.1.5.5.7.3.4' },
        ],
      });
      const own = [{ name: 'Our own', oid: '1.3.6.1.4.1.99999.1' }];
      expect(setting?.schema.parse(own)).toEqual(own);
    }
  });

  test('S003-38 apps ask the person unless one to fifty are named', () => {
    for (const type of ['scep', 'pkcs', 'pkcsImported'] as const) {
      const { certificateAccess, silentApps } = kindOf(`${type}.androidDeviceOwner`).settings;
      expect(certificateAccess?.initial({ door: 'create' })).toBe('userApproval');
      const apps = (count: number) => Array.from({ length: count }, (_, at) => `com.contoso.app${at}`);
      const passes = [0, 1, 50, 51].map((count) => silentApps?.schema.safeParse(apps(count)).success);
      expect(passes).toEqual([false, true, true, false]);
    }
  });
});

describe('what stands on the wire', () => {
  const objectOf = (id: KindId, change: object) => {
    const [first = {}] = samplesOf(kindOf(id));
    const settings = settingsSchema(kindOf(id)).parse({ ...first, ...change });
    return toGraph(kindOf(id), { displayName: 'x', description: '', settings }, store);
  };

  test('S002-56 several addresses, in the order in which they were given', () => {
    const scepServerUrls = ['https://b.contoso.com/x', 'https://a.contoso.com/x', 'https://c.contoso.com/x'];
    for (const { id } of ofType('scep'))
      expect(objectOf(id, { scepServerUrls })).toMatchObject({ scepServerUrls });
  });

  test('S003-35 whether every app of a Mac may use the key', () => {
    for (const id of ['scep.macos', 'pkcs.macos'] as const)
      for (const allowAllApps of [true, false])
        expect(objectOf(id, { allowAllApps })).toMatchObject({ allowAllAppsAccess: allowAllApps });
  });

  test('S000-11 S000-12 S000-13 S002-10 S004-10 the root of SCEP and Android PKCS, as a profile; elsewhere our own and advised', () => {
    const rootProfileId = '0b0e8a3e-6c1d-4d8e-9a51-0a6b8f3c2d10';
    for (const kind of identity) {
      const onWire = kind.type === 'scep' || (kind.type === 'pkcs' && /^(android|aosp)/.test(kind.platform));
      expect(kind.rootLink, kind.id).toEqual({ need: onWire ? 'required' : 'recommended', onWire });
      const controls = Object.values(kind.settings).map(({ control }) => control.type);
      expect(controls, kind.id).not.toContain('certificate');
      const [settings = {}] = samplesOf(kind);
      const object = toGraph(kind, { displayName: 'x', description: '', settings, rootProfileId }, store);
      expect('rootCertificate@odata.bind' in object, kind.id).toBe(onWire);
    }
  });

  test('S002-67 +b12 Windows Phone 10 has no type of its own: that of Windows 10 serves it', () => {
    expect(findKind('pkcs.windowsPhone10')).toBeUndefined();
    expect(kinds.filter(({ graphType }) => /phone10|mobile/i.test(graphType))).toEqual([]);
    expect(findKind('pkcs.windows10')).toBeDefined();
  });
});
