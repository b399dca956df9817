import { describe, expect, test } from 'vitest';
import type { DeviceFacts, PersonFacts } from '../facts.ts';
import { matches } from './matches.ts';
import { parseFilter } from './parse.ts';

const device: DeviceFacts = {
  family: 'windows',
  name: 'LAB-Nürnberg-07',
  ownership: 'corporate',
  category: null,
  enrolmentProfile: null,
  joinType: 'azureAdJoined',
  sku: 'EnterpriseSEval',
  osVersion: '10.0.26100.9457',
  manufacturer: 'QEMU',
  model: 'Standard PC (Q35 + ICH9, 2009)',
  architecture: 'amd64',
  rooted: null,
  knox: false,
};

const person: PersonFacts = {
  upn: 'jane@contoso.com',
  mail: null,
  name: 'Doe, Jane',
  givenName: 'Jane',
  surname: 'Doe',
  department: 'Sales',
  sam: 'CONTOSO\\jane',
  enabled: true,
};

function asks(rule: string): boolean {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error(`cannot be read: ${rule}`);
  return matches(condition, { device, person });
}

/** How the service answered for such a device, as far as others have told what they saw (README). */
describe('a device is asked', () => {
  test.each([
    ['device.deviceName -eq "lab-NÜRNBERG-07"', true],
    ['device.deviceName -eq "lab-nu\u0308rnberg-07"', true],
    ['device.deviceName -eq " LAB-Nürnberg-07 "', true],
    ['device.deviceName -contains "nürn"', true],
    ['device.deviceName -startsWith "lab"', true],
    ['device.deviceName -startsWith "ab"', false],
    ['device.deviceName -endsWith "-07"', true],
    ['device.deviceName -notStartsWith "LAB"', false],
    ['device.deviceName -in ["nope", "LAB-nürnberg-07"]', true],
    ['device.deviceName -notIn ["LAB-nürnberg-07"]', false],
    ['device.deviceName -notIn ["nope"]', true],
    ['device.deviceName -ne "nope"', true],
    ['device.deviceName -notContains "LAB"', false],
    ['device.deviceName -ne $null', true],
    ['device.model -contains "(q35"', true],
    ['device.model -eq "standard pc (q35 + ich9, 2009)"', true],
    ['device.model -eq "standard pc %"', false],
    ['device.operatingSystemSKU -eq "Enterprise"', false],
    ['device.operatingSystemSKU -startsWith "enterprise"', true],
    ['device.deviceOwnership -eq "CORPORATE"', true],
    ['device.deviceOwnership -eq "Personal"', false],
    ['device.deviceTrustType -in ["Hybrid Azure AD joined", "Azure AD joined"]', true],
    ['device.cpuArchitecture -notIn ["x86", "arm64"]', true],
  ])('%s: %s', (rule, answer) => {
    expect(asks(rule)).toBe(answer);
  });

  test.each([
    ['-gt 10.0.22000.1000', true],
    ['-eq 10.0.26100.9457', true],
    ['-eq "10.0.26100.09457"', true],
    ['-eq 10.0.26100', false],
    ['-ge 10.0.26100', true],
    ['-gt 10.0.26100.0', true],
    ['-lt 10.0.26100.9457', false],
    ['-le 10.0.26100.9457', true],
    ['-ne 10.0.26100.9457', false],
    ['-lt 10.0.100000', true],
    ['-lt 9.9', false],
  ])('operatingSystemVersion %s: %s, by numbers, missing ones 0', (rule, answer) => {
    expect(asks(`device.operatingSystemVersion ${rule}`)).toBe(answer);
  });
});

describe('what is not known', () => {
  test.each([
    ['device.enrollmentProfileName -eq $null', true],
    ['device.enrollmentProfileName -ne $null', false],
    ['device.enrollmentProfileName -eq "a"', false],
    ['device.enrollmentProfileName -contains "a"', false],
    ['device.enrollmentProfileName -startsWith "a"', false],
    ['device.enrollmentProfileName -in ["a"]', false],
    ['device.enrollmentProfileName -ne "a"', true],
    ['device.enrollmentProfileName -notIn ["a"]', true],
    ['device.enrollmentProfileName -notContains "a"', true],
    ['device.deviceCategory -eq "Unknown"', false],
    ['device.isRooted -eq "unknown"', true],
    ['device.isRooted -eq $null', true],
    ['device.isRooted -ne "True"', true],
    ['device.isRooted -eq "False"', false],
    ['device.deviceOwnership -eq $null', false],
    ['user.mail -eq $null', true],
    ['user.mail -notContains "@"', true],
  ])('%s: %s', (rule, answer) => {
    expect(asks(rule)).toBe(answer);
    expect(asks(`not (${rule})`)).toBe(!answer);
  });

  test.each(['gt', 'ge', 'lt', 'le', 'eq'])('a version that is not known is not %s any', (operator) => {
    const { condition } = parseFilter(`device.operatingSystemVersion -${operator} 10.0`);
    if (!condition) throw new Error('cannot be read');
    for (const osVersion of [null, 'unknown']) {
      expect(matches(condition, { device: { ...device, osVersion } })).toBe(false);
      expect(matches({ not: condition }, { device: { ...device, osVersion } })).toBe(true);
    }
  });
});

test.each([
  ['user.userPrincipalName -endsWith "@CONTOSO.com"', true],
  ['user.displayName -eq "doe, jane"', true],
  ['user.onPremisesSamAccountName -startsWith "contoso\\"', true],
  ['user.accountEnabled -eq true', true],
  ['user.accountEnabled -ne "True"', false],
  ['user.department -in ["Sales", "Service"] and user.givenName -eq "jane" and user.surname -ne "x"', true],
])('a person is asked: %s: %s', (rule, answer) => {
  expect(asks(rule)).toBe(answer);
});

describe('"and" binds closer than "or"', () => {
  const [yes, no] = ['device.manufacturer -eq "qemu"', 'device.manufacturer -eq "none"'];
  test.each([
    [`${yes} or ${no} and ${no}`, true],
    [`${no} and ${no} or ${yes}`, true],
    [`(${no} or ${yes}) and ${no}`, false],
    [`${no} or ${yes} and ${no}`, false],
    [`not ${no} and ${yes}`, true],
    [`not (${yes} or ${no})`, false],
  ])('%s: %s', (rule, answer) => {
    expect(asks(rule)).toBe(answer);
  });
});

test('who is not described has nothing', () => {
  const { condition } = parseFilter('user.accountEnabled -eq true or device.model -contains "a"');
  expect(condition && matches(condition, {})).toBe(false);
});
