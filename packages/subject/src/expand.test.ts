import { describe, expect, test } from 'vitest';
import { parseSubject } from './distinguished-name-template.ts';
import { expandNames } from './expand.ts';
import { jane } from './sample-bearers.ts';

const subjectOf = (text: string, bearer = jane) => expandNames(parseSubject(text), [], bearer);
const valuesOf = (text: string, bearer = jane) =>
  subjectOf(text, bearer).subject.rdns.map((rdn) => rdn.map(({ value }) => value).join(' + '));
const reasonsOf = (text: string, bearer = jane) =>
  subjectOf(text, bearer).problems.map(({ code, reason, level }) => `${code} ${level} ${reason}`);

describe('a subject for a person and a device', () => {
  test('S003-49 the golden example', () => {
    const { subject, valid } = subjectOf(
      'CN={{UserName}},E={{EmailAddress}},OU=Mobile,O=Finance Group,L=Redmond,ST=Washington,C=US',
    );
    expect(valid).toBe(true);
    expect(
      subject.rdns.map(([attribute]) => [
        attribute?.key,
        attribute?.oid,
        attribute?.value,
        attribute?.length,
      ]),
    ).toEqual([
      ['CN', '2.5.4.3', 'Jane Doe', 8],
      ['E', '1.2.840.113549.1.9.1', 'jane.doe@contoso.com', 20],
      ['OU', '2.5.4.11', 'Mobile', 6],
      ['O', '2.5.4.10', 'Finance Group', 13],
      ['L', '2.5.4.7', 'Redmond', 7],
      ['ST', '2.5.4.8', 'Washington', 10],
      ['C', '2.5.4.6', 'US', 2],
    ]);
    expect(subject.text).toBe(
      'C=US,ST=Washington,L=Redmond,O=Finance Group,OU=Mobile,emailAddress=jane.doe@contoso.com,CN=Jane Doe',
    );
  });

  test.each([
    ['UserName', 'Jane Doe'],
    ['UserPrincipalName', 'janedoe@contoso.com'],
    ['EmailAddress', 'jane.doe@contoso.com'],
    ['OnPrem_Distinguished_Name', 'CN=Jane Doe,OU=UserAccounts,DC=corp,DC=contoso,DC=com'],
    ['onPremisesSamAccountName', String.raw`CONTOSO\janedoe`],
    ['GivenName', 'Jane'],
    ['SurName', 'Doe'],
    ['Department', 'Finance'],
    ['AAD_Device_ID', '7c1b7a1c-6f0d-4f4b-9d5c-2f6f2a3f9b10'],
    ['AzureADDeviceId', '7c1b7a1c-6f0d-4f4b-9d5c-2f6f2a3f9b10'],
    ['DeviceId', '0b9c3a52-2f0e-4d53-8f55-6c1de0b9f7aa'],
    ['SERIALNUMBER', 'C02XK1JKJGH5'],
    ['SerialNumber', 'C02XK1JKJGH5'],
    ['Device_Serial', 'C02XK1JKJGH5'],
    ['IMEINumber', '490154203237518'],
    ['IMEI', '490154203237518'],
    ['Device_IMEI', '490154203237518'],
    ['MEID', 'A10000009296F2'],
    ['WiFiMacAddress', '00-1B-63-84-45-E6'],
    ['DeviceName', 'PC1'],
    ['FullyQualifiedDomainName', 'pc1.corp.contoso.com'],
  ])('S003-45 S003-48 S003-52 {{%s}} becomes %s', (name, value) => {
    expect(valuesOf(`CN="{{${name}}}"`)).toEqual([value]);
    expect(valuesOf(`CN={{${name}}}`)).toEqual([value]);
  });

  test('S003-54 text follows a variable, and each stretch is known', () => {
    expect(subjectOf('CN={{DeviceName}}Device1').subject.rdns[0]?.[0]).toMatchObject({
      value: 'PC1Device1',
      parts: [{ text: 'PC1', variable: 'DeviceName' }, { text: 'Device1' }],
    });
  });

  test('S003-46 V24 a distinguished name is one value, in quotes or not', () => {
    const text = String.raw`CN=CN\=Jane Doe\,OU\=UserAccounts`;
    for (const template of ['CN="{{OnPrem_Distinguished_Name}}"', 'CN={{OnPrem_Distinguished_Name}}']) {
      const { subject } = subjectOf(template);
      expect(subject.rdns).toHaveLength(1);
      expect(subject.text).toBe(String.raw`CN=CN=Jane Doe\,OU=UserAccounts\,DC=corp\,DC=contoso\,DC=com`);
      expect(subject.text).not.toBe(text);
    }
  });

  test.each([
    [String.raw`CONTOSO\testUser`, String.raw`CN=CONTOSO\\testUser`],
    ['testUser', 'CN=testUser'],
    ['Doe, Jane', String.raw`CN=Doe\, Jane`],
    ['a+b;c=d"e<f>g', String.raw`CN=a\+b\;c=d\"e\<f\>g`],
    ['#1', String.raw`CN=\#1`],
    [' x ', String.raw`CN=\ x\ `],
    ['a\u202Eb', 'CN=a⟨U+202E⟩b'],
  ])('S003-47 +c10 the value %j stands as %s', (sam, text) => {
    const { subject } = subjectOf('CN={{onPremisesSamAccountName}}', { ...jane, person: { sam } });
    expect(subject.text).toBe(text);
    expect(subject.rdns[0]?.[0]?.value).toBe(sam);
    expect(subject.rdns[0]?.[0]?.special).toBe(/[\\,+"=]/.test(sam));
  });

  test('a type without a short name is followed by its encoding (RFC 4514 2.4)', () => {
    expect(subjectOf('1.2.3=é').subject.text).toBe('1.2.3=#0c02c3a9');
    expect(subjectOf(`1.2.3=${'a'.repeat(200)}`).subject.text).toMatch(/^1\.2\.3=#0c81c861/);
  });

  test('several attributes of one RDN stay together', () => {
    expect(subjectOf('CN=a+SERIALNUMBER={{SerialNumber}},O=b').subject.text).toBe(
      'O=b,CN=a+serialNumber=C02XK1JKJGH5',
    );
  });
});

describe('what has no value', () => {
  test.each([
    ['EmailAddress', 'person.mail', { person: { mail: '' } }],
    ['EmailAddress', 'person.mail', { person: { mail: '   ' } }],
    ['EmailAddress', 'person.mail', { person: { mail: null } }],
    ['EmailAddress', 'person.mail', { person: {} }],
    ['IMEI', 'device.imei', { device: {} }],
    ['FullyQualifiedDomainName', 'device.fqdn', { device: { fqdn: null } }],
    ['onPremisesSamAccountName', 'person.sam', { person: {} }],
  ] as const)('S003-46 S003-53 S003-57 {{%s}} names the property %s', (variable, property, empty) => {
    const { problems, valid, subject } = subjectOf(`O=x,CN=a{{${variable}}}`, { ...jane, ...empty });
    expect(valid).toBe(false);
    expect(problems).toMatchObject([
      { code: 'attributeMissing', reason: 'noValue', variable, property, at: { rdn: 1, attribute: 0 } },
    ]);
    expect(subject.rdns).toHaveLength(2);
  });

  test('S003-51 a device without a user', () => {
    expect(subjectOf('CN={{UserPrincipalName}}', { ...jane, person: undefined }).problems).toMatchObject([
      { code: 'attributeMissing', reason: 'noPerson', variable: 'UserPrincipalName', property: 'person.upn' },
    ]);
  });

  test('V12 S003-29 a device certificate takes nothing from its user', () => {
    expect(reasonsOf('CN={{UserName}}', { ...jane, certificateType: 'device' })).toEqual([
      'attributeMissing error wrongPlace',
    ]);
  });

  test('no device, no such variable, a variable of a service', () => {
    expect(reasonsOf('CN={{IMEI}}', { certificateType: 'user' })).toEqual([
      'attributeMissing error noDevice',
    ]);
    expect(reasonsOf('CN={{Nobody}}')).toEqual(['attributeMissing error unknownVariable']);
    expect(reasonsOf('CN={{CloudPKIFQDN}}')).toEqual(['attributeMissing error wrongPlace']);
  });

  test('a template with errors is never valid', () => {
    expect(reasonsOf('CN=Doe, Jane')).toEqual(['nameInvalid error templateInvalid']);
    expect(reasonsOf('')).toEqual(['nameInvalid error templateInvalid']);
    expect(reasonsOf(String.raw`CN=a\,b`)).toEqual([]);
  });
});

describe('lengths and characters (RFC 5280 appendix A)', () => {
  test.each([
    ['CN', 64, 'nameInvalid error tooLong'],
    ['O', 64, 'nameInvalid error tooLong'],
    ['OU', 64, 'nameInvalid error tooLong'],
    ['T', 64, 'nameInvalid error tooLong'],
    ['SERIALNUMBER', 64, 'nameInvalid error tooLong'],
    ['L', 128, 'nameInvalid error tooLong'],
    ['ST', 128, 'nameInvalid error tooLong'],
    ['STREET', 128, 'nameInvalid error tooLong'],
    ['E', 255, 'nameInvalid error tooLong'],
    ['DC', 63, 'nameInvalid error tooLong'],
    ['G', 32_768, 'nameInvalid error tooLong'],
    ['SN', 32_768, 'nameInvalid error tooLong'],
  ])('%s holds %i characters', (key, most, problem) => {
    const named = (length: number) => ({ ...jane, device: { name: 'a'.repeat(length) } });
    const within = most > 64 ? ['nameDoubtful warning over64'] : [];
    expect(reasonsOf(`${key}={{DeviceName}}`, named(most))).toEqual(within);
    expect(reasonsOf(`${key}={{DeviceName}}`, named(most + 1))).toEqual([problem]);
    const attribute = subjectOf(`${key}={{DeviceName}}`, named(most)).subject.rdns[0]?.[0];
    expect(attribute?.limit?.most).toBe(most);
    expect(attribute?.comfortable).toBe(most <= 64);
  });

  test.each([
    ['L', 64, []],
    ['L', 65, ['nameDoubtful warning over64']],
    ['1.2.3', 65, ['nameDoubtful warning over64']],
  ])('V25 %s with %i characters', (key, length, problems) => {
    const named = { ...jane, device: { name: 'a'.repeat(length) } };
    expect(reasonsOf(`${key}={{DeviceName}}`, named)).toEqual(problems);
  });

  test('characters are counted, not halves of them', () => {
    const named = { ...jane, device: { name: '😀'.repeat(64) } };
    expect(reasonsOf('CN={{DeviceName}}', named)).toEqual([]);
  });

  test.each([
    ['C', 'USA', 'notTwoLetters'],
    ['C', 'u', 'notTwoLetters'],
    ['C', 'ÄÖ', 'notTwoLetters'],
    ['E', 'jürgen@contoso.com', 'notAscii'],
    ['DC', 'bücher', 'notAscii'],
    ['SERIALNUMBER', 'a_b', 'notPrintable'],
    ['CN', 'a\u0000b', 'controlCharacter'],
    ['CN', 'a\nb', 'controlCharacter'],
    ['CN', 'a\uD800b', 'halfCharacter'],
  ])('%s with the value %j: %s', (key, name, reason) => {
    expect(reasonsOf(`${key}={{DeviceName}}`, { ...jane, device: { name } })).toEqual([
      `nameInvalid error ${reason}`,
    ]);
  });

  test('what one cannot see is a doubt', () => {
    expect(reasonsOf('CN={{DeviceName}}', { ...jane, device: { name: 'a\u202Eb' } })).toEqual([
      'nameDoubtful warning invisibleCharacter',
    ]);
  });
});
