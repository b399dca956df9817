import { describe, expect, test } from 'vitest';
import { checkSan } from './check-san.ts';
import { checkSubject } from './check-subject.ts';
import { defaultSubject, newSanRow, subjectForType } from './default-names.ts';
import { platformNames } from './place.ts';

describe('default subjects', () => {
  test('X18 S003-44 S004-08 common name and e-mail for a user', () => {
    expect(defaultSubject('user')).toBe('CN={{UserName}},E={{EmailAddress}}');
  });

  test('spec 2.5 the Entra id for a device', () => {
    expect(defaultSubject('device')).toBe('CN={{AAD_Device_ID}}');
  });

  test.each(platformNames)('they have no finding on %s', (platform) => {
    for (const certificateType of ['user', 'device'] as const)
      for (const profileType of ['scep', 'pkcs'] as const)
        expect(
          checkSubject(defaultSubject(certificateType), { platform, profileType, certificateType }),
        ).toEqual([]);
  });

  test.each([
    ['CN={{UserName}},E={{EmailAddress}}', 'user', 'device', 'CN={{AAD_Device_ID}}'],
    ['CN={{AAD_Device_ID}}', 'device', 'user', 'CN={{UserName}},E={{EmailAddress}}'],
    ['', 'user', 'device', 'CN={{AAD_Device_ID}}'],
    ['CN=mine', 'user', 'device', 'CN=mine'],
    ['CN={{AAD_Device_ID}}', 'user', 'device', 'CN={{AAD_Device_ID}}'],
    ['CN={{AAD_Device_ID}}', 'user', 'user', 'CN={{AAD_Device_ID}}'],
  ] as const)('S003-31 %s from %s to %s is %s', (subject, from, to, then) => {
    expect(subjectForType(subject, from, to)).toBe(then);
  });
});

describe('a new row', () => {
  test('S003-32 +b5 begins as UPN for a user', () => {
    const row = newSanRow('user');
    expect(row).toEqual({ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' });
    for (const platform of platformNames)
      expect(checkSan([row], { platform, profileType: 'pkcs', certificateType: 'user' })).toEqual([]);
  });

  test('a device has no UPN: its row waits for a name', () => {
    expect(newSanRow('device')).toEqual({ sanType: 'domainNameService', value: '' });
  });
});
