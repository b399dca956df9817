import { describe, expect, test } from 'vitest';
import { type Values, checkRules, settingsSchema } from './check.ts';
import type { KindId } from './kind.ts';
import { kindOf, kinds } from './kinds.ts';
import { samplesOf } from './samples.ts';
import type { Door, RuleContext } from './setting.ts';

/** Every rule of spec 2.10 that is about values, each by its id. */

function firstSample(id: KindId): Values {
  const [values] = samplesOf(kindOf(id));
  if (!values) throw new Error(id);
  return values;
}

function found(id: KindId, change: Values, context: Partial<RuleContext> = {}): string[] {
  const values = settingsSchema(kindOf(id)).parse({ ...firstSample(id), ...change });
  return checkRules(kindOf(id), values, { door: 'create', rootLinked: true, ...context }).map(
    ({ rule, level }) => `${rule} ${level}`,
  );
}

describe('the rules, those of +b2 among them', () => {
  const url = (...scepServerUrls: string[]) => ({ scepServerUrls });
  const eku = (...oids: string[]) => ({ extendedKeyUsages: oids.map((oid) => ({ name: oid, oid })) });
  const client = '1.3.6.1.5.5.7.3.2';

  test.each<[string, KindId, Values, string[]]>([
    [
      'S002-55 the address of an NDES server',
      'scep.ios',
      url('https://mdmndes1.contoso.com/certsrv/mscep/mscep.dll'),
      [],
    ],
    [
      'S002-55 V08 the same without encryption',
      'scep.windows10',
      url('http://mdmndes1.contoso.com/certsrv/mscep/mscep.dll'),
      ['V08 warning'],
    ],
    ['S002-55 V06 an address that is none', 'scep.ios', url('ndes.contoso.com'), ['V06 error']],
    ['V06 another protocol', 'scep.ios', url('ftp://ndes.contoso.com'), ['V06 error']],
    ['V06 blanks', 'scep.ios', url('https://ndes.contoso.com/a b'), ['V06 error']],
    [
      'V06 the placeholder of Cloud PKI',
      'scep.windows10',
      url('https://{{CloudPKIFQDN}}/TrafficGateway/x'),
      [],
    ],
    ['V06 another placeholder', 'scep.windows10', url('https://{{Host}}/x'), ['V06 error']],
    [
      'V07 http on Android Enterprise',
      'scep.androidWorkProfile',
      url('http://ndes.contoso.com/x'),
      ['V07 error'],
    ],
    [
      'V07 http on device administrator',
      'scep.androidDeviceAdministrator',
      url('http://ndes.contoso.com/x'),
      ['V07 error'],
    ],
    ['V08 http elsewhere', 'scep.aosp', url('http://ndes.contoso.com/x'), ['V08 warning']],
    ['S002-36 V44 a port of its own', 'scep.ios', url('https://ndes.contoso.com:8443/x'), ['V44 hint']],
    ['V09 another threshold', 'scep.ios', { renewalThreshold: 40 }, ['V09 hint']],
    ['S003-25 V10 four days', 'scep.ios', { validity: { value: 4, unit: 'days' } }, ['V10 warning']],
    ['V10 five days', 'scep.ios', { validity: { value: 5, unit: 'days' } }, []],
    ['V10 24 months', 'pkcs.ios', { validity: { value: 24, unit: 'months' } }, []],
    ['V10 two years', 'pkcs.ios', { validity: { value: 2, unit: 'years' } }, []],
    ['V10 25 months', 'pkcs.ios', { validity: { value: 25, unit: 'months' } }, ['V10 warning']],
    ['V27 a malformed OID', 'scep.ios', eku(client, '7.01.4'), ['V27 error']],
    ['V27 a second number above 39', 'scep.ios', eku(client, '1.40.1'), ['V27 error']],
    ['S002-24 V28 no Client Authentication', 'scep.ios', eku('1.3.6.1.5.5.7.3.1'), ['V28 warning']],
    [
      'V38 Secure Email without the person’s names',
      'scep.ios',
      eku(client, '1.3.6.1.5.5.7.3.4'),
      ['V38 hint'],
    ],
    [
      'V29 Any Purpose with Cloud PKI',
      'scep.ios',
      { ...eku(client, '2.5.29.37.0'), ...url('https://{{CloudPKIFQDN}}/x') },
      ['V29 warning'],
    ],
    [
      'S003-13 V31 4096 bits in a TPM',
      'scep.windows10',
      { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseFail' },
      ['V31 error'],
    ],
    [
      'S003-13 V31 4096 bits in Hello',
      'scep.windows10',
      { keySize: 'size4096', keyStorageProvider: 'usePassportForWorkKspOtherwiseFail' },
      ['V31 error'],
    ],
    [
      'V31 4096 bits, TPM if present',
      'scep.windows10',
      { keySize: 'size4096', keyStorageProvider: 'useTpmKspOtherwiseUseSoftwareKsp' },
      ['V31 warning'],
    ],
    [
      'S003-13 V31 4096 bits in software',
      'scep.windows10',
      { keySize: 'size4096', keyStorageProvider: 'useSoftwareKsp' },
      [],
    ],
    ['S002-60 V48 1024 bits', 'scep.ios', { keySize: 'size1024' }, ['V48 warning']],
    ['V32 4096 bits on iOS', 'scep.ios', { keySize: 'size4096' }, ['V32 hint']],
    ['V33 SHA-1 only', 'scep.windows10', { hashAlgorithm: ['sha1'] }, ['V33 warning']],
    ['V33 SHA-1 on AOSP', 'scep.aosp', { hashAlgorithm: ['sha1', 'sha2'] }, ['V33 hint']],
    [
      'V36 a device certificate in the user channel',
      'scep.macos',
      { deploymentChannel: 'userChannel', certificateType: 'machine' },
      ['V36 error'],
    ],
    [
      'V37 a user certificate in the device channel',
      'scep.macos',
      { deploymentChannel: 'deviceChannel', certificateType: 'user' },
      ['V37 warning'],
    ],
    [
      'V26 an Android device without alternative names',
      'scep.androidDeviceOwner',
      { certificateType: 'machine', alternativeNames: [] },
      ['V26 warning'],
    ],
    [
      'S002-66 V40 a name with a space',
      'pkcs.windows10',
      { certificateTemplateName: 'Contoso User' },
      ['V40 warning'],
    ],
    [
      'S002-66 V40 a known display name',
      'pkcs.windows10',
      { certificateTemplateName: 'computer' },
      ['V40 warning'],
    ],
    ['S002-66 V40 a name that is displayed alike', 'pkcs.windows10', { certificateTemplateName: 'User' }, []],
    ['S004-06 V41 no full name', 'pkcs.windows10', { certificationAuthority: 'some-auth' }, ['V41 warning']],
    [
      'S004-07 V41 the name of the CA',
      'pkcs.windows10',
      { certificationAuthority: 'Contoso Issuing CA' },
      ['V41 warning', 'V41 hint'],
    ],
    [
      'S004-07 V41 the server as the name',
      'pkcs.windows10',
      { certificationAuthority: 'ca1.contoso.com', certificationAuthorityName: 'ca1.contoso.com' },
      ['V41 hint'],
    ],
  ])('%s', (_what, id, change, expected) => {
    const calm = {
      renewalThreshold: 20,
      ...(id.startsWith('scep') ? { keySize: 'size2048', hashAlgorithm: ['sha2'] } : {}),
    };
    const known = Object.fromEntries(
      Object.entries({
        ...calm,
        validity: { value: 1, unit: 'years' },
        ...('extendedKeyUsages' in kindOf(id).settings ? eku(client) : {}),
        ...change,
      }).filter(([key]) => key in kindOf(id).settings),
    );
    const quiet = id === 'scep.macos' ? {} : { certificateType: 'user' };
    const inKind = Object.fromEntries(
      Object.entries({ ...quiet, ...known }).filter(([key]) => key in kindOf(id).settings),
    );
    expect(found(id, inKind)).toEqual(expected);
  });

  const android = kinds.filter(({ id }) => /^pkcs\.(android|aosp)/.test(id)).map(({ id }) => id);

  test.each<[string, KindId, Door, string]>([
    ['V05', 'scep.ios', 'create', 'V05 error'],
    ['V05', 'scep.ios', 'import', 'V05 warning'],
    // A root that a person installed by hand is none: the link is to a profile.
    ['S000-27', 'scep.androidDeviceAdministrator', 'create', 'V05 error'],
    ...android.flatMap((id): [string, KindId, Door, string][] => [
      ['S002-10 X8 V46', id, 'create', 'V46 error'],
      ['S002-10 X8 V46', id, 'import', 'V46 warning'],
    ]),
    ['V45', 'pkcs.ios', 'create', 'V45 warning'],
    ['V45', 'pkcsImported.windows10', 'create', 'V45 warning'],
  ])('%s %s without a trusted profile, door "%s"', (_rows, id, door, expected) => {
    expect(found(id, {}, { door, rootLinked: false })).toContain(expected);
  });

  test.each<[string, KindId, Values]>([
    ['V09 a threshold of 0', 'scep.ios', { renewalThreshold: 0 }],
    ['V09 a threshold of 100', 'scep.ios', { renewalThreshold: 100 }],
    ['V09 a broken threshold', 'scep.ios', { renewalThreshold: 20.5 }],
    ['V10 no validity', 'scep.ios', { validity: { value: 0, unit: 'years' } }],
    ['V10 an unknown unit', 'scep.ios', { validity: { value: 1, unit: 'weeks' } }],
    ['V06 no address at all', 'scep.ios', { scepServerUrls: [] }],
    ['S002-59 no key usage', 'scep.ios', { keyUsage: [] }],
    ['V34 no CA', 'pkcs.ios', { certificationAuthority: ' ' }],
    ['V34 no CA name', 'pkcs.ios', { certificationAuthorityName: '' }],
    ['V34 no template', 'pkcs.ios', { certificateTemplateName: '' }],
    [
      'V30 specific apps without an app',
      'scep.androidDeviceOwner',
      { certificateAccess: 'specificApps', silentApps: [] },
    ],
    [
      'V30 51 apps',
      'scep.androidDeviceOwner',
      {
        certificateAccess: 'specificApps',
        silentApps: Array.from({ length: 51 }, (_, n) => `com.app${n}.x`),
      },
    ],
    [
      'V30 specific apps and no list',
      'scep.androidDeviceOwner',
      { certificateAccess: 'specificApps', silentApps: undefined },
    ],
  ])('%s is refused by the schema', (_what, id, change) => {
    expect(settingsSchema(kindOf(id)).safeParse({ ...firstSample(id), ...change }).success).toBe(false);
  });

  test('V30 the list of apps goes when it no longer applies', () => {
    const values = {
      ...firstSample('scep.androidDeviceOwner'),
      certificateAccess: 'userApproval',
      silentApps: ['com.contoso.vpn'],
    };
    expect(settingsSchema(kindOf('scep.androidDeviceOwner')).parse(values)).not.toHaveProperty('silentApps');
  });

  test('V27 the same purpose twice is one', () => {
    const rows = [
      { name: 'Any Purpose', oid: '2.5.29.37.0' },
      { name: 'Any Purpose', oid: '2.5.29.37.0' },
    ];
    expect(
      settingsSchema(kindOf('scep.ios')).parse({ ...firstSample('scep.ios'), extendedKeyUsages: rows })[
        'extendedKeyUsages'
      ],
    ).toHaveLength(1);
  });

  test.each([
    ['Contoso User', 'ContosoUser'],
    ['Computer', 'Machine'],
    ['exchange  signature only', 'ExchangeUserSignature'],
  ])('S002-66 V40 “%s” is put right as “%s”', (certificateTemplateName, value) => {
    const kind = kindOf('pkcs.windows10');
    const told = (name: string) =>
      checkRules(
        kind,
        { ...firstSample('pkcs.windows10'), certificateTemplateName: name },
        { door: 'create', rootLinked: true },
      ).filter(({ rule }) => rule === 'V40');
    expect(told(certificateTemplateName)).toMatchObject([
      { at: 'certificateTemplateName', repair: { value } },
    ]);
    expect(told(value)).toEqual([]);
  });
});
