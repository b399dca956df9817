import { describe, expect, test } from 'vitest';
import { type SubjectContext, checkSubject } from './check-subject.ts';
import { applyFix } from './finding.ts';

const context = (changes: Partial<SubjectContext> = {}): SubjectContext => ({
  platform: 'ios',
  profileType: 'scep',
  certificateType: 'user',
  ...changes,
});

const rulesOf = (text: string, changes: Partial<SubjectContext> = {}) =>
  checkSubject(text, context(changes)).map(({ rule, level }) => `${rule} ${level}`);

const fixed = (text: string, rule: string, changes: Partial<SubjectContext> = {}) => {
  const fix = checkSubject(text, context(changes)).find((finding) => finding.rule === rule)?.fix;
  return fix && applyFix(text, fix);
};

describe('the rules of a subject', () => {
  test.each([
    'CN={{UserName}},E={{EmailAddress}}',
    'CN={{UserName}},E={{EmailAddress}},OU=Mobile,O=Finance Group,L=Redmond,ST=Washington,C=US',
    'CN={{AAD_Device_ID}}',
    'CN="{{OnPrem_Distinguished_Name}}"',
    'CN={{DeviceName}}Device1',
    'CN=static',
  ])('S003-44 S003-49 S003-54 %s has no finding', (text) => {
    expect(rulesOf(text)).toEqual([]);
  });

  test.each(['', '  ', 'nonsense', 'CN', 'CN={{UserName', 'CN={{Nobody}}', 'CN={{CloudPKIFQDN}}'])(
    'V11 %j is an error',
    (text) => {
      expect(rulesOf(text)).toEqual(['V11 error']);
    },
  );

  test('V11 an unknown variable: place, suggestion and fix', () => {
    expect(checkSubject('CN={{UserNam}}', context())).toMatchObject([
      { rule: 'V11', code: 'unknownVariable', start: 3, end: 14 },
    ]);
    expect(checkSubject('CN={{UserNam}}', context())[0]?.message).toContain('{{UserName}}');
    expect(fixed('CN={{UserNam}}', 'V11')).toBe('CN={{UserName}}');
    expect(fixed('CN={{ UserName }}', 'V11')).toBe('CN={{UserName}}');
    expect(fixed('CN={{nothing like it}}', 'V11')).toBeUndefined();
  });

  test.each([
    ['C=US', []],
    ['C=us', []],
    ['C=USA', ['V11 error']],
    ['C=1X', ['V11 error']],
    ['C="U ,"', ['V11 error']],
  ])('V11 the country %s', (part, rules) => {
    expect(rulesOf(`CN=x,${part}`)).toEqual(rules);
  });

  test('V12 S003-29 a device certificate with user variables: each at its place', () => {
    expect(
      checkSubject('CN={{UserName}},E={{EmailAddress}}', context({ certificateType: 'device' })),
    ).toMatchObject([
      { rule: 'V12', level: 'error', start: 3, end: 15 },
      { rule: 'V12', level: 'error', start: 18, end: 34 },
    ]);
  });

  test('V17 the security identifier does not belong into a subject', () => {
    expect(rulesOf('CN={{OnPremisesSecurityIdentifier}}')).toEqual(['V17 error']);
  });

  test.each([
    ['ios', ['V18 error']],
    ['windows10', []],
    ['windows81', []],
  ] as const)('V18 S003-53 {{FullyQualifiedDomainName}} on %s', (platform, rules) => {
    expect(rulesOf('CN={{FullyQualifiedDomainName}}', { platform })).toEqual(rules);
  });

  test('V19 {{UserName}} is allowed in a subject on corporate Android', () => {
    expect(rulesOf('CN={{UserName}}', { platform: 'androidDeviceOwner' })).toEqual([]);
  });

  test.each(['SerialNumber', 'SERIALNUMBER', 'Device_Serial', 'IMEI', 'IMEINumber', 'Device_IMEI', 'MEID'])(
    'V20 S003-42 {{%s}} on the work profile warns',
    (name) => {
      expect(rulesOf(`CN={{${name}}}`, { platform: 'androidWorkProfile' })).toEqual(['V20 warning']);
    },
  );

  test('V21 {{DeviceId}} on Windows warns and offers the Entra id', () => {
    expect(rulesOf('CN={{DeviceId}}', { platform: 'windows10' })).toEqual(['V21 warning']);
    expect(rulesOf('CN={{DeviceId}}')).toEqual([]);
    expect(fixed('CN={{DeviceId}}', 'V21', { platform: 'windows10' })).toBe('CN={{AAD_Device_ID}}');
  });

  test.each([
    ['onPremisesSamAccountName', 'scep', ['V22 error']],
    ['OnPrem_Distinguished_Name', 'scep', ['V22 error']],
    ['Department', 'scep', ['V22 error']],
    ['onPremisesSamAccountName', 'pkcs', ['V22 warning']],
  ] as const)('V22 {{%s}} on Android (AOSP) %s', (name, profileType, rules) => {
    expect(rulesOf(`CN="{{${name}}}"`, { platform: 'aosp', profileType })).toEqual(rules);
  });

  test('V23 S003-40 an escaped comma warns and offers quotes', () => {
    const text = String.raw`CN=Test User (TestCompany\, LLC),OU=UserAccounts`;
    expect(rulesOf(text)).toEqual(['V23 warning']);
    expect(fixed(text, 'V23')).toBe('CN="Test User (TestCompany, LLC)",OU=UserAccounts');
  });

  test('V24 S003-46 a distinguished name without quotes warns and offers them', () => {
    const text = 'CN={{OnPrem_Distinguished_Name}},O=x';
    expect(checkSubject(text, context())).toMatchObject([
      { rule: 'V24', code: 'unquotedVariable', level: 'warning', start: 3, end: 32 },
    ]);
    expect(fixed(text, 'V24')).toBe('CN="{{OnPrem_Distinguished_Name}}",O=x');
  });

  test('V24 a bare comma cannot be read', () => {
    expect(rulesOf('CN=Doe, Jane')).toEqual(['V24 error']);
  });

  test.each([
    [`CN=${'a'.repeat(64)}`, []],
    [`CN=${'a'.repeat(65)}`, ['V25 warning']],
    [`O=${'a'.repeat(65)}`, ['V25 warning']],
    [`CN=${'a'.repeat(45)}{{UserPrincipalName}}`, []],
    [`CN=${'a'.repeat(46)}{{UserPrincipalName}}`, ['V25 warning']],
    [`CN=${'𝒂'.repeat(64)}`, []],
  ])('V25 %s', (text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test.each([
    ['CN={{UserName}}', true, 'user', ['V38 hint']],
    ['CN={{UserName}},G={{GivenName}}', true, 'user', ['V38 hint']],
    ['CN={{UserName}},G={{GivenName}},SN={{SurName}}', true, 'user', []],
    ['CN={{UserName}},GN={{givenname}},sn={{surname}}', true, 'user', []],
    ['CN={{UserName}}', false, 'user', []],
    ['CN={{AAD_Device_ID}}', true, 'device', []],
  ] as const)('V38 %s, secure e-mail %s, %s', (text, secureEmail, certificateType, rules) => {
    expect(rulesOf(text, { secureEmail, certificateType })).toEqual(rules);
  });

  test('V38 the fix adds what is missing', () => {
    expect(fixed('CN={{UserName}}', 'V38', { secureEmail: true })).toBe(
      'CN={{UserName}},G={{GivenName}},SN={{SurName}}',
    );
    expect(fixed('CN=x,G={{GivenName}}', 'V38', { secureEmail: true })).toBe(
      'CN=x,G={{GivenName}},SN={{SurName}}',
    );
  });

  test('V42 S003-55 single braces warn', () => {
    expect(rulesOf('CN={UserName}')).toEqual(['V42 warning']);
    expect(fixed('CN={UserName}', 'V42')).toBe('CN={{UserName}}');
  });

  test.each(['IMEI', 'SerialNumber', 'FullyQualifiedDomainName', 'DeviceName', 'WiFiMacAddress', 'MEID'])(
    'V43 S003-56 {{%s}} in a device certificate hints, in a user certificate not',
    (name) => {
      const device = { certificateType: 'device', platform: 'windows10' } as const;
      expect(rulesOf(`CN={{${name}}}`, device)).toEqual(['V43 hint']);
      expect(rulesOf(`CN={{${name}}}`, { platform: 'windows10' })).toEqual([]);
    },
  );

  test('V43 ids that the directory gives draw none', () => {
    expect(rulesOf('CN={{AAD_Device_ID}}', { certificateType: 'device' })).toEqual([]);
  });

  test('findings stand in the order of the text, at most fifty, and errors stay', () => {
    const text = `CN=${'{a} '.repeat(200)}{{`;
    const findings = checkSubject(text, context());
    expect(findings).toHaveLength(50);
    expect(findings.map(({ start }) => start)).toEqual(
      findings.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    expect(findings.some(({ level }) => level === 'error')).toBe(true);
  });
});
