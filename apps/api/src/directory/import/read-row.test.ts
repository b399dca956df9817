import { importFields, importTemplate } from '@countersign/contract/import-fields';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessKey, guessMapping } from './guess-mapping.ts';
import { checkFields, readRow } from './read-row.ts';

const headers = {
  'the device list of Intune':
    'Device ID,Device name,Enrollment date,Last check-in,Azure AD Device ID,OS version,Azure AD registered,EAS activation ID,Serial number,Manufacturer,Model,EAS activated,IMEI,MEID,Wi-Fi MAC,Category,Primary user UPN,Primary user display name,Managed by,Ownership,OS,SkuFamily,JoinType,Jailbroken,ProcessorArchitecture',
  'managedDevice of Graph':
    'id,deviceName,managedDeviceOwnerType,lastSyncDateTime,operatingSystem,azureADRegistered,jailBroken,managementAgent,osVersion,azureADDeviceId,emailAddress,serialNumber,userPrincipalName,model,manufacturer,imei,meid,wiFiMacAddress,deviceCategoryDisplayName,joinType,skuFamily,processorArchitecture,enrollmentProfileName',
};

describe('the columns of', () => {
  test.each(Object.entries(headers))('%s are recognised', (_what, names) => {
    const columns = names.split(',');
    const mapping = guessMapping('devices', columns);
    for (const field of [
      'name',
      'family',
      'user',
      'ownership',
      'serial',
      'imei',
      'meid',
      'mac',
      'aadId',
      'category',
      'joinType',
      'sku',
      'osVersion',
      'manufacturer',
      'model',
      'architecture',
      'rooted',
      'lastSeenAt',
      'registered',
      'managementMode',
      'externalKey',
    ] as const)
      expect(mapping[field], field).toBeTypeOf('string');
    expect([mapping.externalKey, mapping.user]).toEqual(
      columns.includes('id') ? ['id', 'userPrincipalName'] : ['Device ID', 'Primary user UPN'],
    );
    expect(guessKey('devices', mapping, columns)).toBe('externalKey');
  });

  test.each([
    [
      'user of Graph',
      'id,userPrincipalName,displayName,mail,givenName,surname,department,accountEnabled,onPremisesSamAccountName,onPremisesDistinguishedName,onPremisesSecurityIdentifier',
      'externalKey',
    ],
    [
      'a list by hand',
      'User name;Name;E-Mail;First name;Last name;Department;Enabled;samAccountName;distinguishedName;objectSid',
      'upn',
    ],
  ])('%s are recognised', (_what, names, key) => {
    const columns = names.split(/[,;]/);
    const mapping = guessMapping('people', columns);
    for (const field of [
      'upn',
      'name',
      'mail',
      'givenName',
      'surname',
      'department',
      'enabled',
      'sam',
      'dn',
      'sid',
    ] as const)
      expect(mapping[field], field).toBeTypeOf('string');
    expect(guessKey('people', mapping, columns)).toBe(key);
  });

  test('a plain version is that of the operating system', () => {
    expect(guessMapping('devices', ['name', 'platform', 'version'])).toMatchObject({ osVersion: 'version' });
    expect(guessMapping('devices', ['version', 'OS version'])).toMatchObject({ osVersion: 'OS version' });
  });

  test.each(['people', 'devices', 'groups'] as const)(
    'the file to start from fills every field of %s',
    (kind) => {
      const mapping = guessMapping(kind, importTemplate(kind).trim().split(','));
      expect(Object.keys(mapping)).toEqual(Object.keys(importFields[kind]));
    },
  );

  test('name a key that no row lacks, and else the best', () => {
    const mapping = { externalKey: 'id', upn: 'UPN' };
    expect(guessKey('people', mapping, ['UPN'])).toBe('upn');
    expect(guessKey('people', mapping, [])).toBe('externalKey');
    expect(guessKey('people', {}, [])).toBeNull();
  });

  test('no column is taken twice, whatever their names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('id', 'ID', 'name', 'Name', 'UPN', '__proto__'))),
        (columns) => {
          const taken = Object.values(guessMapping('devices', columns));
          expect(new Set(taken).size).toBe(taken.length);
          expect(taken.every((column) => columns.includes(column))).toBe(true);
        },
      ),
    );
  });
});

function device(cells: Record<string, string>) {
  const mapping = Object.fromEntries(Object.keys(cells).map((name) => [name, name]));
  return readRow({ kind: 'devices', mapping, cells });
}

describe('a cell', () => {
  test.each([
    ['family', 'Windows', {}, 'windows'],
    ['family', 'iPadOS', {}, 'ios'],
    ['family', 'Android (personally-owned work profile)', {}, 'androidWorkProfile'],
    ['family', 'Android (fully managed)', {}, 'androidDeviceOwner'],
    ['family', 'Android Enterprise', { ownership: 'Corporate' }, 'androidDeviceOwner'],
    ['family', 'Android', { ownership: 'Personal' }, 'androidWorkProfile'],
    ['family', 'Android (device administrator)', {}, 'androidDeviceAdministrator'],
    ['family', 'Android (AOSP)', {}, 'aosp'],
    ['family', 'androidDeviceOwner', {}, 'androidDeviceOwner'],
    ['ownership', 'company', {}, 'corporate'],
    ['joinType', 'Hybrid Azure AD joined', {}, 'hybridAzureAdJoined'],
    ['joinType', 'AzureAd', {}, 'azureAdJoined'],
    ['architecture', 'x64', { family: 'Windows' }, 'amd64'],
    ['architecture', 'x64', { family: 'macOS' }, 'x64'],
    ['sku', '175', {}, 'ServerRdsh'],
    ['sku', 'EnterpriseS', {}, 'EnterpriseS'],
    ['sku', 'Pro', {}, 'Professional'],
    ['rooted', 'Unknown', {}, null],
    ['rooted', 'True', {}, true],
    ['tpm', 'no', {}, false],
    ['lastSeenAt', '2026-11-19 08:15:30.1234567', {}, '2026-11-19T08:15:30.123Z'],
    ['lastSeenAt', '2026-11-19T08:15:30+02:00', {}, '2026-11-19T06:15:30.000Z'],
    ['lastSeenAt', '0001-01-01 00:00:00', {}, null],
    ['osVersion', 'Android 13', {}, '13'],
    ['osVersion', '14.5 (23F79)', {}, '14.5 (23F79)'],
    ['name', "'=cmd", {}, '=cmd'],
    ['aadId', '00000000-0000-0000-0000-000000000000', {}, null],
    ['serial', '', {}, null],
  ])('of %s that says %j beside %j means %j', (field, cell, others, value) => {
    const { given, findings } = device({ ...others, [field]: cell });
    expect([given[field], findings]).toEqual([value, []]);
  });

  test.each([
    ['family', 'Solaris'],
    ['family', 'Android'],
    ['ownership', 'mine'],
    ['rooted', 'maybe'],
    ['lastSeenAt', 'yesterday'],
    ['lastSeenAt', '2026-13-45'],
    ['sku', 'Ultimate'],
    ['architecture', 'pdp11'],
  ])('of %s that says %j is named by its column', (field, cell) => {
    expect(device({ [field]: cell }).findings).toMatchObject([{ at: field, code: 'not-understood' }]);
  });

  test('that is empty takes away text and leaves the rest', () => {
    expect(device({ category: '', ownership: '', rooted: '', name: '', family: '' }).given).toEqual({
      category: null,
    });
  });
});

test.each([
  ['name', 'L'.repeat(257), 'It is too long: at most 256 characters.'],
  ['upn', `${'l'.repeat(320)}@contoso.com`, 'It is too long: at most 320 characters.'],
  ['dn', 'd'.repeat(2_049), 'It is too long: at most 2,048 characters.'],
  ['upn', 'no name', 'It has one @ and no spaces.'],
  ['department', 'two\nlines', 'It holds a character that cannot stand here, such as a control character.'],
])('why %s cannot be what a cell says is told', (field, said, reason) => {
  const given = { upn: 'anna@contoso.com', name: 'Anna', [field]: said };
  const mapping = { upn: 'upn', name: 'name', [field]: field };
  const { findings } = checkFields('people', given, mapping);
  expect(findings).toMatchObject([{ at: field, code: 'not-valid' }]);
  expect(findings[0]?.message).toMatch(new RegExp(`”\\. ${reason.replaceAll('.', '\\.')}$`));
});

test('whatever a row says is fields or findings at its columns', () => {
  const mapping = {
    name: 'n',
    family: 'f',
    imei: 'i',
    osVersion: 'o',
    sku: 's',
    lastSeenAt: 'l',
    mac: 'm',
    sid: 'x',
  };
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('\0', '\ud800', '👩', '\u200b', '9'.repeat(40)),
    fc.constantFrom('Windows', '10.0', '1', 'true', '2026-01-01'),
  );
  fc.assert(
    fc.property(
      fc
        .tuple(...Object.values(mapping).map(() => cell))
        .map((said) => Object.fromEntries(Object.values(mapping).map((name, at) => [name, said[at] ?? '']))),
      (cells) => {
        const row = readRow({ kind: 'devices', mapping, cells });
        const { fields, findings } = checkFields('devices', row.given, mapping);
        expect(fields === undefined).toBe(findings.length > 0);
        for (const { at } of [...row.findings, ...findings])
          expect(['', ...Object.values(mapping)]).toContain(at);
      },
    ),
  );
});
