import { describe, expect, test } from 'vitest';
import { completionsAt } from './completions.ts';
import { type PlacedContext, platformNames } from './place.ts';
import { isAllowed } from './variable-rules.ts';
import { findVariable, spellingsOf, variables } from './variables.ts';

const context = (changes: Partial<PlacedContext> = {}): PlacedContext => ({
  platform: 'windows10',
  profileType: 'scep',
  certificateType: 'user',
  place: 'subject',
  ...changes,
});

/** `|` is the caret. */
const at = (text: string, changes: Partial<PlacedContext> = {}) =>
  completionsAt(text.replace('|', ''), text.indexOf('|'), context(changes));
const namesAt = (text: string, changes: Partial<PlacedContext> = {}) =>
  at(text, changes)?.candidates.map(({ name }) => name);

describe('what is offered while one types', () => {
  test.each([
    '|',
    'CN=|',
    'CN={|',
    'CN={{UserName}}|',
    'CN={{User}Name|',
    '{{a|'.replace('{{a', 'a'),
    `{{${'a'.repeat(70)}|`,
  ])('nothing at %s', (text) => {
    expect(at(text)).toBeUndefined();
  });

  test.each([
    ['CN={{|', 3, 5, ''],
    ['CN={{User|', 3, 9, 'User'],
    ['CN={{User|Name}},O=x', 3, 15, 'User'],
    ['CN={{|}},O=x', 3, 7, ''],
    ['CN={{Us|}', 3, 8, 'Us'],
    ['CN={{a}}{{De|', 8, 12, 'De'],
    ['CN={{{Us|', 4, 8, 'Us'],
  ])('at %s the stretch from %i to %i is replaced', (text, start, end, typed) => {
    expect(at(text)).toMatchObject({ span: { start, end }, typed });
  });

  test('everything is offered or refused with a reason, and only what the rules allow is offered', () => {
    const spellings = variables.flatMap(spellingsOf).toSorted();
    for (const platform of platformNames)
      for (const certificateType of ['user', 'device'] as const)
        for (const place of ['subject', 'domainNameService', 'universalResourceIdentifier', 'url'] as const) {
          const here = context({ platform, certificateType, place });
          const found = completionsAt('{{', 2, here);
          const offered = found?.candidates.map(({ name }) => name) ?? [];
          const refused = found?.refused.map(({ name }) => name) ?? [];
          expect([...offered, ...refused].toSorted()).toEqual(spellings);
          const judged = offered.map(findVariable).filter((variable) => variable !== undefined);
          expect(judged.every((variable) => isAllowed(variable, here))).toBe(true);
          for (const { reason } of found?.refused ?? []) expect(reason).toMatch(/\.$/);
        }
  });

  test('S003-45 the six of the seed for a user subject', () => {
    const offered = namesAt('CN={{|')?.map((name) => name.toLowerCase());
    for (const name of [
      'UserName',
      'UserPrincipalName',
      'AAD_Device_ID',
      'DeviceId',
      'SERIALNUMBER',
      'IMEINumber',
    ])
      expect(offered).toContain(name.toLowerCase());
  });

  test('S003-29 a device subject offers no user variable and says why', () => {
    const found = at('CN={{User|', { certificateType: 'device' });
    expect(found?.candidates).toEqual([]);
    expect(found?.refused.map(({ name }) => name)).toEqual(['UserName', 'UserPrincipalName']);
    expect(found?.refused[0]?.reason).toContain('device certificate');
  });

  test('what begins so comes first, then what holds it', () => {
    expect(namesAt('CN={{device|')).toEqual([
      'DeviceId',
      'Device_Serial',
      'Device_IMEI',
      'DeviceName',
      'AAD_Device_ID',
      'AzureADDeviceId',
    ]);
  });

  test('what looks like it where nothing holds it', () => {
    expect(namesAt('CN={{Usernmae|')).toEqual(['UserName']);
    expect(namesAt('CN={{qqqq|')).toEqual([]);
  });

  test('another spelling says what it is the same as', () => {
    expect(at('CN={{Device_Serial|')?.candidates).toMatchObject([
      { name: 'Device_Serial', sameAs: 'SerialNumber' },
    ]);
    expect(at('CN={{UserName|')?.candidates[0]).not.toHaveProperty('sameAs');
  });

  test('X7 +b13 V20 serial number on the work profile is offered with its warning', () => {
    const [serial] = at('CN={{SerialN|', { platform: 'androidWorkProfile' })?.candidates ?? [];
    expect(serial).toMatchObject({ insert: '{{SerialNumber}}', remarks: [{ level: 'warning' }] });
  });

  test('spec 3.3 notes stand beside what they are about', () => {
    const remarks = (platform: PlacedContext['platform']) =>
      at('{{UserName|', { platform })?.candidates[0]?.remarks;
    expect(remarks('androidDeviceOwner')).toMatchObject([{ level: 'hint' }]);
    expect(remarks('ios')).toEqual([]);
  });

  test('in a SCEP URL only the host of Cloud PKI', () => {
    expect(namesAt('https://{{|', { place: 'url' })).toEqual(['CloudPKIFQDN']);
  });
});
