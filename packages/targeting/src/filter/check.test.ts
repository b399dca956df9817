import { applyFix } from '@countersign/subject/finding';
import { describe, expect, test } from 'vitest';
import type { Scope } from './properties.ts';
import { readFilter } from './read.ts';

/** Scope, the rule with what is marked between guillemets, the code, and what the fix makes of it. */
const refused: [Scope, string, string, string?][] = [
  ['macOS', '«device.isRooted» -eq "True"', 'propertyOfOtherPlatform'],
  ['iOS', '«device.operatingSystemSKU» -eq "Enterprise"', 'propertyOfOtherPlatform'],
  ['macOS', '«device.enrollmentProfileName» -eq $null', 'propertyOfOtherPlatform'],
  ['android', '«device.enrollmentProfileName» -eq "x"', 'propertyOfOtherPlatform'],
  ['windows10AndLater', '«user.department» -eq "Sales"', 'propertyOfPeople'],
  ['group', 'user.department -eq "Sales" and «device.model» -eq "x"', 'mixedBearers'],
  ['iOS', 'device.model «-gt» "x"', 'operatorNotAllowed'],
  ['iOS', 'device.deviceOwnership «-startsWith» "Corp"', 'operatorNotAllowed'],
  ['iOS', 'device.deviceOwnership «-in» ["Corporate"]', 'operatorNotAllowed'],
  ['iOS', 'device.operatingSystemVersion «-startsWith» "17"', 'operatorNotAllowed'],
  ['iOS', 'device.operatingSystemVersion «-in» ["17.0"]', 'operatorNotAllowed'],
  ['macOS', 'device.cpuArchitecture «-contains» "arm"', 'operatorNotAllowed'],
  ['iOS', 'device.operatingSystemVersion «-endsWith» "17.0"', 'operatorNotAllowed'],
  ['iOS', 'device.model -startsWith «$null»', 'nullNotAllowed'],
  ['iOS', 'device.model -in «$null»', 'nullNotAllowed'],
  ['iOS', 'device.operatingSystemVersion -eq «$null»', 'nullNotAllowed'],
  ['group', 'user.accountEnabled -eq «$null»', 'nullNotAllowed'],
  [
    'iOS',
    'device.operatingSystemVersion -ge «17»',
    'versionMalformed',
    'device.operatingSystemVersion -ge 17.0',
  ],
  [
    'windows10AndLater',
    'device.operatingSystemVersion -ge «10.0.1.2.3»',
    'versionMalformed',
    'device.operatingSystemVersion -ge 10.0.1.2',
  ],
  ['iOS', 'device.operatingSystemVersion -ge «"seventeen"»', 'versionMalformed'],
  ['iOS', 'device.operatingSystemVersion -ge «99999999999.0»', 'versionMalformed'],
  [
    'windows10AndLater',
    'device.cpuArchitecture -eq «"x64"»',
    'valueNotAllowed',
    'device.cpuArchitecture -eq "amd64"',
  ],
  ['macOS', 'device.cpuArchitecture -in ["arm64", «"amd64"»]', 'valueNotAllowed'],
  [
    'windows10AndLater',
    'device.deviceTrustType -eq «"microsoft entra joined"»',
    'valueNotAllowed',
    'device.deviceTrustType -eq "Azure AD joined"',
  ],
  ['windows10AndLater', 'device.deviceTrustType -eq «"nonsense here"»', 'valueNotAllowed'],
  [
    'iOS',
    'device.deviceOwnership -eq «"Corprate"»',
    'valueNotAllowed',
    'device.deviceOwnership -eq "Corporate"',
  ],
  ['iOS', 'device.isRooted -eq «"yes"»', 'valueNotAllowed'],
  [
    'windows10AndLater',
    'device.operatingSystemSKU -eq «"48"»',
    'valueNotAllowed',
    'device.operatingSystemSKU -eq "Professional"',
  ],
  [
    'windows10AndLater',
    'device.operatingSystemSKU -in ["Core", «"Entreprise"»]',
    'valueNotAllowed',
    'device.operatingSystemSKU -in ["Core", "Enterprise"]',
  ],
  ['user', '«device.model» -eq "a"', 'mixedBearers'],
  ['device', 'device.model -eq "a" and «user.department» -eq "b"', 'mixedBearers'],
];

describe('what cannot be asked is told at its characters, and the fix mends it', () => {
  test.each(refused)('%s: %s: %s', (scope, marked, code, mended) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace('«', '').replace('»', '');
    const { condition, findings } = readFilter(text, scope);
    expect(condition).toBeUndefined();
    const finding = findings.find(({ level }) => level === 'error');
    expect(finding).toMatchObject({ code, start, end });
    expect(finding?.message).toMatch(/[.?]$/);
    if (mended === undefined) return;
    if (!finding?.fix) throw new Error('no fix is offered');
    expect(applyFix(text, finding.fix)).toBe(mended);
  });
});

describe('what is taken', () => {
  test.each<[Scope, string]>([
    ['windows10AndLater', '(device.operatingSystemSKU -startsWith "Enter")'],
    ['windows10AndLater', '(device.operatingSystemSKU -eq "enterprise")'],
    ['windows10AndLater', '(device.deviceTrustType -in ["Azure AD joined", "HYBRID AZURE AD JOINED"])'],
    ['windows10AndLater', '(device.operatingSystemVersion -ge 10.0.16299.001)'],
    ['windows10AndLater', '(device.deviceTrustType -ne $null)'],
    ['androidForWork', '(device.isRooted -eq "unknown") or (device.enrollmentProfileName -eq $null)'],
    ['group', '(user.accountEnabled -eq true) and (user.department -startsWith "Sales")'],
    ['user', '(user.accountEnabled -eq true)'],
    ['device', '(device.isRooted -ne "True") and (device.deviceOwnership -eq "Corporate")'],
    ['group', '(device.cpuArchitecture -in ["x64", "amd64"]) and (device.isRooted -ne "True")'],
  ])('%s: %s', (scope, text) => {
    const { condition, findings } = readFilter(text, scope);
    expect(findings).toEqual([]);
    expect(condition).toBeDefined();
  });

  test.each<[string, string, string]>([
    ['(device.model -endsWith "x")', 'beyondIntune', 'warning'],
    ['(device.model -notStartsWith "x")', 'beyondIntune', 'warning'],
    ['(device.osVersion -startsWith "10.0.22")', 'propertyRetiring', 'hint'],
  ])('%s with a word about it: %s', (text, code, level) => {
    const { condition, findings } = readFilter(text, 'windows10AndLater');
    expect(condition).toBeDefined();
    expect(findings).toMatchObject([{ code, level }]);
  });
});

test('of many findings the errors stay, in the order of the text', () => {
  const hints = Array.from({ length: 60 }, () => 'device.osVersion -eq "1"');
  const { findings } = readFilter([...hints, 'device.isRooted -eq "no"'].join(' or '), 'iOS');
  expect(findings).toHaveLength(50);
  expect(findings.at(-1)?.code).toBe('valueNotAllowed');
});
