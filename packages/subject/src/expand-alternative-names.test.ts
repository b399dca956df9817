import { describe, expect, test } from 'vitest';
import { parseSubject } from './distinguished-name-template.ts';
import { expandNames } from './expand.ts';
import type { SanType } from './place.ts';
import { deviceOfJane, jane } from './sample-bearers.ts';

const rowOf = (sanType: SanType, value: string, bearer = jane) => {
  const { subjectAlternativeNames, problems, valid } = expandNames(
    parseSubject('CN=x'),
    [{ sanType, value }],
    bearer,
  );
  return { value: subjectAlternativeNames[0]?.value, reasons: problems.map(({ reason }) => reason), valid };
};

describe('alternative names as they will stand', () => {
  test.each([
    ['userPrincipalName', '{{UserPrincipalName}}', 'janedoe@contoso.com'],
    ['emailAddress', '{{EmailAddress}}', 'jane.doe@contoso.com'],
    [
      'domainNameService',
      '{{AzureADDeviceId}}.domain.com',
      '7c1b7a1c-6f0d-4f4b-9d5c-2f6f2a3f9b10.domain.com',
    ],
    [
      'emailAddress',
      '{{FullyQualifiedDomainName}}User1@Contoso.com',
      'pc1.corp.contoso.comUser1@Contoso.com',
    ],
    [
      'universalResourceIdentifier',
      'IntuneDeviceId://{{DeviceId}}',
      'IntuneDeviceId://0b9c3a52-2f0e-4d53-8f55-6c1de0b9f7aa',
    ],
    ['customAzureADAttribute', '{{Department}}', 'Finance'],
  ] as const)('spec 3.2 %s %s is %s', (sanType, value, stands) => {
    expect(rowOf(sanType, value)).toEqual({ value: stands, reasons: [], valid: true });
  });

  test('spec 6.6 the security identifier gets its tag, of the user or of the device', () => {
    const row = ['universalResourceIdentifier', '{{OnPremisesSecurityIdentifier}}'] as const;
    expect(rowOf(...row).value).toBe('tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104');
    expect(rowOf(...row, deviceOfJane).value).toBe('tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-2001');
    expect(rowOf(row[0], `tag:microsoft.com,2022-09-14:sid:${row[1]}`)).toEqual({
      value: 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-1104',
      reasons: [],
      valid: true,
    });
  });

  test.each([
    'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-500',
    'TAG:microsoft.com,2022-09-14:sid:S-1-5-18',
  ])('V47 a device named %s becomes nobody else', (name) => {
    const bearer = { ...jane, device: { name } };
    expect(rowOf('universalResourceIdentifier', '{{DeviceName}}', bearer).reasons).toEqual([
      'forgedIdentifier',
    ]);
  });

  test('V47 nor by half of the tag, nor behind a tag that was typed', () => {
    const bearer = { ...jane, device: { name: 'sid:S-1-5-18' } };
    const uri = 'universalResourceIdentifier';
    expect(rowOf(uri, 'tag:microsoft.com,2022-09-14:{{DeviceName}}', bearer).valid).toBe(false);
    expect(rowOf(uri, 'tag:microsoft.com,2022-09-14:sid:{{DeviceName}}', bearer).valid).toBe(false);
    expect(rowOf(uri, 'tag:microsoft.com,2022-09-14:sid:S-1-5-21-1', bearer).valid).toBe(true);
  });

  test.each([
    ['domainNameService', "Jane's iPhone", ['notHostName']],
    ['domainNameService', `${'a'.repeat(64)}.com`, ['notHostName']],
    ['domainNameService', `${'a.'.repeat(127)}aa`, ['notHostName']],
    ['domainNameService', '*.contoso.com', []],
    ['domainNameService', 'a..b', ['notHostName']],
    ['emailAddress', 'jürgen@contoso.com', ['notAscii']],
    ['emailAddress', 'jane', ['noAt']],
    ['emailAddress', 'a@b, c@d', ['notAscii']],
    ['userPrincipalName', 'jürgen@contoso.com', []],
    ['userPrincipalName', 'jane', ['noAt']],
    ['userPrincipalName', 'a\u0000@b', ['controlCharacter']],
    ['universalResourceIdentifier', 'not a uri', ['notUri']],
    ['universalResourceIdentifier', 'contoso.com', ['notUri']],
    ['universalResourceIdentifier', 'https://contoso.com/%20', []],
    ['universalResourceIdentifier', 'https://contoso.com/%2', ['notUri']],
  ] as const)('RFC 5280 4.2.1.6 %s %j: %j', (sanType, name, reasons) => {
    expect(rowOf(sanType, '{{DeviceName}}', { ...jane, device: { name } }).reasons).toEqual(reasons);
  });

  test('S003-57 what has no value names variable, property and row', () => {
    const rows = [
      { sanType: 'domainNameService', value: 'a.b' },
      { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' },
    ] as const;
    const { problems } = expandNames(parseSubject('CN=x'), rows, { ...jane, person: {} });
    expect(problems).toMatchObject([
      { code: 'attributeMissing', variable: 'UserPrincipalName', property: 'person.upn', at: { row: 1 } },
    ]);
  });

  test.each(['{{UserPrincipalName', '{x}@y', ''])('V13 V14 the row %j is never valid', (value) => {
    expect(rowOf('userPrincipalName', value).valid).toBe(false);
  });
});
