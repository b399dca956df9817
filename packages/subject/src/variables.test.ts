import { describe, expect, test } from 'vitest';
import { platformNames } from './place.ts';
import { findVariable, spellingsOf, variables } from './variables.ts';

describe('the catalogue of variables', () => {
  test.each(['UserName', 'UserPrincipalName', 'AAD_Device_ID', 'DeviceId', 'SERIALNUMBER', 'IMEINumber'])(
    'S003-45 {{%s}} may be the common name of a user',
    (name) => {
      expect(findVariable(name)?.places).toBe('names');
    },
  );

  test.each([
    ['AAD_Device_ID', 'aadId'],
    ['DeviceId', 'id'],
    ['Device_Serial', 'serial'],
    ['Device_IMEI', 'imei'],
    ['SerialNumber', 'serial'],
    ['IMEINumber', 'imei'],
    ['AzureADDeviceId', 'aadId'],
    ['WiFiMacAddress', 'mac'],
    ['IMEI', 'imei'],
    ['DeviceName', 'name'],
    ['FullyQualifiedDomainName', 'fqdn'],
    ['MEID', 'meid'],
  ])('S003-52 S003-48 {{%s}} is read from the device: %s', (name, property) => {
    expect(findVariable(name)).toMatchObject({ source: 'device', reads: { device: property } });
  });

  test.each([
    ['UserName', 'name'],
    ['UserPrincipalName', 'upn'],
    ['EmailAddress', 'mail'],
    ['OnPrem_Distinguished_Name', 'dn'],
    ['onPremisesSamAccountName', 'sam'],
    ['GivenName', 'givenName'],
    ['SurName', 'surname'],
    ['Department', 'department'],
    ['OnPremisesSecurityIdentifier', 'sid'],
  ])('S003-46 S003-47 {{%s}} is read from the person: %s', (name, property) => {
    expect(findVariable(name)).toMatchObject({ source: 'user', reads: { person: property } });
  });

  test('case does not count, and every spelling means one variable', () => {
    expect(findVariable('OnPremisesSamAccountName')).toBe(findVariable('onpremisessamaccountname'));
    const spellings = variables.flatMap(spellingsOf);
    expect(new Set(spellings.map((spelling) => spelling.toLowerCase())).size).toBe(spellings.length);
    for (const variable of variables)
      for (const spelling of spellingsOf(variable))
        expect(findVariable(spelling.toUpperCase())).toBe(variable);
  });

  test.each(['', 'constructor', '__proto__', 'UserNames', ' UserName'])('"%s" is no variable', (name) => {
    expect(findVariable(name)).toBeUndefined();
  });

  test('V47 what a device may report is what it alone knows; of the variables that is its name', () => {
    expect(variables.filter(({ reported }) => reported).map(({ name }) => name)).toEqual(['DeviceName']);
  });

  test('S003-56 V43 what can be forged holds IMEI, serial number and domain name, and nothing the directory gives', () => {
    const spoofable = variables.filter(({ spoofable }) => spoofable).map(({ name }) => name);
    expect(spoofable).toEqual([
      'SerialNumber',
      'IMEINumber',
      'MEID',
      'WiFiMacAddress',
      'DeviceName',
      'FullyQualifiedDomainName',
    ]);
  });

  test('each has a meaning and an example of its own, and every limit a sentence with a platform', () => {
    for (const { name, meaning, example, limits = [], notes = {} } of variables) {
      expect(meaning, name).not.toBe('');
      expect(example, name).not.toBe('');
      for (const { reason, platforms } of limits) {
        expect(reason, name).toMatch(/\.$/);
        expect(platforms.length, name).toBeGreaterThan(0);
      }
      for (const platform of Object.keys(notes)) expect(platformNames).toContain(platform);
    }
  });
});
