import { describe, expect, test } from 'vitest';
import { checkSan } from './check-san.ts';
import { checkSubject } from './check-subject.ts';
import {
  type SanFlag,
  type SubjectNameFormat,
  rowsOfFlags,
  subjectNameFormats,
  subjectOfFormat,
} from './legacy-names.ts';

describe('S002-57 the nine values of subjectNameFormat', () => {
  test.each([
    ['commonName', 'CN={{UserName}}'],
    ['commonNameIncludingEmail', 'CN={{UserName}},E={{EmailAddress}}'],
    ['commonNameAsEmail', 'CN={{EmailAddress}}'],
    ['custom', undefined],
    ['commonNameAsIMEI', 'CN={{IMEINumber}}'],
    ['commonNameAsSerialNumber', 'CN={{SerialNumber}}'],
    ['commonNameAsAadDeviceId', 'CN={{AAD_Device_ID}}'],
    ['commonNameAsIntuneDeviceId', 'CN={{DeviceId}}'],
    ['commonNameAsDurableDeviceId', undefined],
  ] as const)('spec 7.7 %s means %s', (format, subject) => {
    expect(subjectOfFormat(format)).toBe(subject);
    if (subject === undefined) return;
    const context = {
      platform: 'androidDeviceAdministrator',
      profileType: 'scep',
      certificateType: 'user',
    } as const;
    expect(checkSubject(subject, context)).toEqual([]);
  });

  test('there are nine, each with a label', () => {
    const formats = Object.keys(subjectNameFormats) as SubjectNameFormat[];
    expect(formats).toHaveLength(9);
    expect(new Set(formats.map((format) => subjectNameFormats[format].label)).size).toBe(9);
  });

  test('custom brings its own text', () => {
    expect(subjectOfFormat('custom', 'CN=x')).toBe('CN=x');
    expect(subjectOfFormat('custom', null)).toBeUndefined();
    expect(subjectOfFormat('commonName', 'CN=x')).toBe('CN={{UserName}}');
  });
});

describe('S002-58 the check boxes of alternative names', () => {
  const mail = { sanType: 'emailAddress', value: '{{EmailAddress}}' };
  const upn = { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' };
  test.each([
    [[], [], []],
    [['none'], [], []],
    [['emailAddress'], [mail], []],
    [['userPrincipalName'], [upn], []],
    [['emailAddress', 'userPrincipalName'], [mail, upn], []],
    [['customAzureADAttribute'], [{ sanType: 'customAzureADAttribute', value: '{{Department}}' }], []],
    [['domainNameService', 'emailAddress'], [mail], ['domainNameService']],
    [['universalResourceIdentifier'], [], ['universalResourceIdentifier']],
  ] as [SanFlag[], unknown[], SanFlag[]][])('spec 7.7 %j', (flags, rows, unread) => {
    expect(rowsOfFlags(flags)).toEqual({ rows, unread });
  });

  test('spec 2.6 the custom attribute has a text of its own', () => {
    const { rows } = rowsOfFlags(['customAzureADAttribute'], '{{SurName}}');
    expect(rows).toEqual([{ sanType: 'customAzureADAttribute', value: '{{SurName}}' }]);
  });

  test('what they mean has no finding', () => {
    const context = { platform: 'windowsPhone81', profileType: 'scep', certificateType: 'user' } as const;
    expect(checkSan(rowsOfFlags(['emailAddress', 'userPrincipalName']).rows, context)).toEqual([]);
  });
});
