import { describe, expect, test } from 'vitest';
import { checkSan, checkSanRow } from './check-san.ts';
import { applyFix } from './finding.ts';
import { type NameContext, type SanType, platformNames } from './place.ts';
import { sanTypeNames, sanTypesFor } from './san-types.ts';

const context = (changes: Partial<NameContext> = {}): NameContext => ({
  platform: 'ios',
  profileType: 'scep',
  certificateType: 'user',
  ...changes,
});

const rulesOf = (sanType: SanType, value: string, changes: Partial<NameContext> = {}) =>
  checkSanRow({ sanType, value }, context(changes)).map(({ rule, level }) => `${rule} ${level}`);

const fixed = (sanType: SanType, value: string, changes: Partial<NameContext> = {}) => {
  const fix = checkSanRow({ sanType, value }, context(changes))[0]?.fix;
  return fix && applyFix(value, fix);
};

const upn = 'userPrincipalName';
const mail = 'emailAddress';
const dns = 'domainNameService';
const uri = 'universalResourceIdentifier';

describe('the types of alternative names', () => {
  test('four in SCEP, a fifth in PKCS (spec 2.6)', () => {
    expect(sanTypesFor('scep')).toEqual([upn, mail, dns, uri]);
    expect(sanTypesFor('pkcs')).toEqual([upn, mail, dns, uri, 'customAzureADAttribute']);
  });
});

describe('the rules of alternative names', () => {
  test.each([
    [upn, '{{UserPrincipalName}}'],
    [mail, '{{EmailAddress}}'],
    [dns, '{{AzureADDeviceId}}.domain.com'],
    [mail, 'prefix{{AAD_Device_ID}}User1@Contoso.com'],
    [uri, 'IntuneDeviceId://{{DeviceId}}'],
    [uri, '{{OnPremisesSecurityIdentifier}}'],
    [uri, 'tag:microsoft.com,2022-09-14:sid:{{OnPremisesSecurityIdentifier}}'],
    [dns, 'vpn.contoso.com'],
    [upn, 'kiosk@contoso.com'],
  ] as const)('spec 3.2 %s %s has no finding', (sanType, value) => {
    expect(rulesOf(sanType, value)).toEqual([]);
  });

  test('spec 3.2 {{FullyQualifiedDomainName}}User1@Contoso.com is an e-mail address on Windows', () => {
    expect(rulesOf(mail, '{{FullyQualifiedDomainName}}User1@Contoso.com', { platform: 'windows10' })).toEqual(
      [],
    );
  });

  test.each(['user', 'device'] as const)(
    'S003-33 static text is enough for a %s certificate',
    (certificateType) => {
      expect(rulesOf(upn, 'shared@contoso.com', { certificateType })).toEqual([]);
    },
  );

  test.each(sanTypeNames.flatMap((sanType) => ['', '   '].map((value) => [sanType, value] as const)))(
    'V13 %s %j has no value',
    (sanType, value) => {
      expect(rulesOf(sanType, value)).toEqual(['V13 error']);
    },
  );

  test.each([
    ['a|b@c.d', 1, 2, 'ab@c.d'],
    ['a;b@c.d', 1, 2, 'ab@c.d'],
    ['{UserPrincipalName}@', 0, 19, '{{UserPrincipalName}}@'],
    ['a{b@c.d', 1, 2, undefined],
    ['a}b@c.d', 1, 2, undefined],
  ])('V14 %s is forbidden from %i to %i', (value, start, end, mended) => {
    expect(checkSanRow({ sanType: mail, value }, context())).toMatchObject([
      { rule: 'V14', level: 'error', code: 'forbiddenCharacter', start, end },
    ]);
    expect(fixed(mail, value)).toBe(mended);
  });

  test('V14 V42 the fix of single braces doubles them', () => {
    expect(fixed(mail, '{EmailAddress}@')).toBe('{{EmailAddress}}@');
  });

  test('V14 braces, pipes and semicolons of variables are theirs', () => {
    expect(rulesOf(upn, '{{UserPrincipalName}}')).toEqual([]);
  });

  test.each(['{{UserPrincipalName', '{{Nobody}}@x', 'x@{{CloudPKIFQDN}}', '{{}}@x'])(
    'V11 %s is an error',
    (value) => {
      expect(rulesOf(upn, value)).toContain('V11 error');
    },
  );

  test.each([
    [mail, 'jane', ['V15 warning']],
    [upn, 'jane', ['V15 warning']],
    [mail, '{{UserName}}', ['V15 warning']],
    [upn, '{{UserName}}-Home', ['V15 warning']],
    [mail, '{{EmailAddress}}', []],
    [mail, '{{UserPrincipalName}}', []],
    [upn, '{{EmailAddress}}', []],
    [upn, '{{UserName}}@contoso.com', []],
    [dns, 'jane', []],
    [uri, 'x:jane', []],
  ] as const)('V15 %s %s', (sanType, value, rules) => {
    expect(rulesOf(sanType, value)).toEqual(rules);
  });

  test.each([
    ['a.contoso.com', []],
    ['{{AAD_Device_ID}}', []],
    ['a.contoso.com.', ['V16 warning']],
    ['{{AAD_Device_ID}}-', ['V16 warning']],
    ['a@contoso.com', ['V16 warning']],
    ['{{UserPrincipalName}}', ['V16 warning']],
    ['bücher', []],
  ])('V16 the DNS name %s', (value, rules) => {
    expect(rulesOf(dns, value)).toEqual(rules);
  });

  test.each(sanTypeNames.filter((name) => name !== uri))(
    'V17 the security identifier in a row of %s',
    (sanType) => {
      expect(rulesOf(sanType, 'a@{{OnPremisesSecurityIdentifier}}')).toContain('V17 error');
    },
  );

  test('V17 with other text beside it Windows cannot map it', () => {
    expect(rulesOf(uri, 'x:{{OnPremisesSecurityIdentifier}}')).toEqual(['V17 warning']);
    expect(fixed(uri, 'x:{{OnPremisesSecurityIdentifier}}')).toBe('{{OnPremisesSecurityIdentifier}}');
    expect(rulesOf(uri, 'tag:microsoft.com,2022-09-14:sid:x{{OnPremisesSecurityIdentifier}}')).toEqual([
      'V17 warning',
    ]);
  });

  test('V17 a device certificate has it on Windows only', () => {
    const device = { certificateType: 'device' } as const;
    const value = '{{OnPremisesSecurityIdentifier}}';
    expect(rulesOf(uri, value, { ...device, platform: 'windows10' })).toEqual([]);
    expect(rulesOf(uri, value, device)).toEqual(['V12 error']);
  });

  test('V18 the domain name off Windows', () => {
    expect(rulesOf(dns, '{{FullyQualifiedDomainName}}')).toEqual(['V18 error']);
  });

  test('V19 {{UserName}} on corporate Android', () => {
    expect(rulesOf(dns, '{{UserName}}', { platform: 'androidDeviceOwner' })).toEqual(['V19 error']);
    expect(rulesOf(dns, '{{UserName}}', { platform: 'androidWorkProfile' })).toEqual([]);
    expect(fixed(mail, '{{UserName}}@x', { platform: 'androidDeviceOwner' })).toBe('{{UserPrincipalName}}@x');
  });

  test('V20 hardware ids on the work profile', () => {
    expect(rulesOf(dns, '{{IMEI}}', { platform: 'androidWorkProfile' })).toEqual(['V20 warning']);
  });

  test('V22 three variables on Android (AOSP)', () => {
    expect(rulesOf(upn, '{{onPremisesSamAccountName}}@x', { platform: 'aosp' })).toEqual(['V22 error']);
  });

  test.each(
    platformNames.flatMap((platform) =>
      (['user', 'device'] as const).map((type) => [platform, type] as const),
    ),
  )('V26 no row on %s, %s', (platform, certificateType) => {
    const android = platform === 'androidDeviceOwner' || platform === 'androidWorkProfile';
    const found = checkSan([], context({ platform, certificateType })).map(
      ({ rule, level }) => `${rule} ${level}`,
    );
    expect(found).toEqual(android && certificateType === 'device' ? ['V26 warning'] : []);
  });

  test('V26 one row is enough', () => {
    const device = context({ platform: 'androidDeviceOwner', certificateType: 'device' });
    expect(checkSan([{ sanType: dns, value: '{{AAD_Device_ID}}' }], device)).toEqual([]);
  });

  test.each([
    [upn, 'error'],
    [mail, 'error'],
    [dns, 'warning'],
    [uri, 'warning'],
  ] as const)('V47 {{DeviceName}} in a row of %s: %s', (sanType, level) => {
    for (const certificateType of ['user', 'device'] as const) {
      const value =
        sanType === uri ? 'x:{{DeviceName}}' : sanType === dns ? '{{DeviceName}}' : '{{DeviceName}}@x.y';
      expect(rulesOf(sanType, value, { certificateType })).toEqual([`V47 ${level}`]);
    }
  });

  test('V47 in a row of the security identifier it is an error, however the tag came there', () => {
    for (const value of [
      'tag:microsoft.com,2022-09-14:sid:{{DeviceName}}',
      'TAG:Microsoft.com,2022-09-14:SID:S-1-5-21-{{DeviceName}}',
      '{{OnPremisesSecurityIdentifier}}{{DeviceName}}',
    ])
      expect(rulesOf(uri, value)).toContain('V47 error');
  });

  test.each([dns, upn, mail] as const)(
    'V43 a property one can forge in a device certificate, row of %s',
    (sanType) => {
      const value = sanType === dns ? '{{SerialNumber}}' : '{{SerialNumber}}@x.y';
      expect(rulesOf(sanType, value, { certificateType: 'device' })).toEqual(['V43 hint']);
      expect(rulesOf(sanType, value)).toEqual([]);
    },
  );

  test('findings name their row', () => {
    const rows = [
      { sanType: upn, value: '{{UserPrincipalName}}' },
      { sanType: mail, value: '' },
      { sanType: dns, value: 'a@b' },
    ] as const;
    expect(checkSan(rows, context()).map(({ rule, row }) => [rule, row])).toEqual([
      ['V13', 1],
      ['V16', 2],
    ]);
  });
});
