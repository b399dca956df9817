import { describe, expect, test } from 'vitest';
import type { Assignment } from '../assignment/assignment.ts';
import type { DeviceFacts } from '../facts.ts';
import { parseFilter } from '../filter/parse.ts';
import { type Asked, type Targeting, explain } from './explain.ts';
import { type Names, explanationWords, filterWords, pathWords } from './words.ts';

const facts: DeviceFacts = {
  family: 'windows',
  name: 'LAB-07',
  ownership: 'corporate',
  category: null,
  enrolmentProfile: null,
  joinType: 'azureAdJoined',
  sku: 'Enterprise',
  osVersion: '10.0.22631.1',
  manufacturer: 'Lenovo',
  model: null,
  architecture: 'amd64',
  rooted: null,
  knox: false,
};
const old: DeviceFacts = { ...facts, osVersion: '6.1.7601' };

const member = (groupId: string, byRule = false) => ({ groupId, byRule });
const asked: Asked = {
  device: facts,
  retired: false,
  groups: [member('devices'), member('by rule', true)],
  person: { groups: [member('people')] },
};

const line = (groupId: string, fields: Partial<Assignment> = {}): Assignment => ({
  mode: 'include',
  target: 'group',
  groupId,
  filterId: null,
  filterMode: 'none',
  ...fields,
});
const out = (groupId: string) => line(groupId, { mode: 'exclude' });
const everybody = (target: 'allUsers' | 'allDevices') => ({ ...line(''), target, groupId: null });

function condition(rule: string) {
  const { condition: found } = parseFilter(rule);
  if (!found) throw new Error('cannot be read');
  return found;
}
const filters = new Map([
  ['corporate', condition('device.deviceOwnership -eq "Corporate"')],
  ['personal', condition('device.deviceOwnership -eq "Personal"')],
]);
const onlyPersonal = { filterId: 'personal', filterMode: 'include' } as const;

const profile = (fields: Partial<Targeting> = {}): Targeting => ({
  id: 'this',
  platform: 'windows10',
  needsUser: false,
  assignments: [line('devices')],
  filters,
  rules: {},
  slot: 'slot',
  claim: 'claim',
  ...fields,
});
const home = { edition: { mode: 'include' as const, editions: ['windows10Home' as const] } };
const enterprise = { edition: { mode: 'include' as const, editions: ['windows10Enterprise' as const] } };

const names: Names = {
  device: 'LAB-07',
  person: 'Jane Doe',
  osVersion: '6.3',
  profile: 'Wi-Fi certificate',
  groups: new Map([
    ['devices', 'Kiosks'],
    ['people', 'Sales'],
    ['by rule', 'Laptops'],
  ]),
  filters: new Map([['personal', 'Personal only']]),
  profiles: new Map([['other', 'VPN certificate']]),
};

describe('one device and one profile', () => {
  test.each<[string, Partial<Targeting>, Partial<Asked>, string, string]>([
    ['its group', {}, {}, 'targeted targeted 0', 'LAB-07 is in Kiosks, so it gets Wi-Fi certificate.'],
    [
      'a group by rule',
      { assignments: [line('by rule')] },
      {},
      'targeted targeted 0',
      'LAB-07 is in Laptops by its rule, so it gets',
    ],
    [
      'its person',
      { assignments: [line('people')] },
      {},
      'targeted targeted 0',
      'Jane Doe is in Sales, so LAB-07 gets Wi-Fi certificate.',
    ],
    [
      'all users',
      { assignments: [everybody('allUsers')] },
      {},
      'targeted targeted 0',
      'All users are assigned, so LAB-07 gets',
    ],
    [
      'all devices',
      { assignments: [everybody('allDevices')] },
      { person: null },
      'targeted targeted 0',
      'All devices',
    ],
    [
      'no user for all users',
      { assignments: [everybody('allUsers')] },
      { person: null },
      'outside notReached -',
      'Neither',
    ],
    [
      'another group',
      { assignments: [line('none')] },
      {},
      'outside notReached -',
      'Neither LAB-07 nor Jane Doe is in',
    ],
    ['nobody', { assignments: [] }, {}, 'outside unassigned -', 'Wi-Fi certificate is assigned to nobody.'],
    ['exclusions alone', { assignments: [out('devices')] }, {}, 'outside unassigned -', 'assigned to nobody'],
    [
      'a deleted group',
      { assignments: [{ ...line(''), groupId: null }] },
      {},
      'outside notReached -',
      'Neither',
    ],
    ['retired', {}, { retired: true }, 'outside retired -', 'LAB-07 is retired'],
    [
      'S002-69 +c6 another platform',
      { platform: 'ios' },
      {},
      'outside otherPlatform -',
      'is of another platform',
    ],
    ['S000-17 +c6 Windows 8.1', { platform: 'windows81' }, {}, 'targeted targeted 0', 'it gets Wi-Fi'],
    [
      'exclusion wins',
      { assignments: [line('devices'), out('people')] },
      {},
      'outside excluded 1',
      'Left out, because Jane Doe is in Sales, which is excluded.',
    ],
    [
      'the first line that lets it through',
      { assignments: [line('devices', onlyPersonal), line('people'), everybody('allDevices')] },
      {},
      'targeted targeted 1',
      'Jane Doe is in Sales, so LAB-07 gets Wi-Fi certificate.',
    ],
    [
      'a filter that does not match',
      { assignments: [line('none'), line('devices', onlyPersonal)] },
      {},
      'notApplicable filter 1',
      'LAB-07 is in Kiosks, but the filter Personal only (Include filtered devices in assignment) does not match.',
    ],
    [
      'a filter that excludes',
      { assignments: [line('devices', { filterId: 'corporate', filterMode: 'exclude' })] },
      {},
      'notApplicable filter 0',
      'the filter a deleted filter (Exclude filtered devices from assignment) matches.',
    ],
    [
      'a filter that is gone',
      { assignments: [line('devices', { filterId: 'gone', filterMode: 'exclude' })] },
      {},
      'notApplicable filter 0',
      'cannot be asked',
    ],
    [
      'a rule',
      { rules: home },
      {},
      'notApplicable applicability 0',
      'an applicability rule about the OS edition',
    ],
    [
      'a version',
      {},
      { device: old },
      'notApplicable osRange 0',
      'but LAB-07 has version 6.3, and this works on others only: 10.0 and later.',
    ],
    [
      'a version that nobody knows',
      {},
      { device: { ...facts, osVersion: null } },
      'targeted targeted 0',
      'so it gets',
    ],
    ['no user', { needsUser: true }, { person: null }, 'notApplicable noUser 0', 'and LAB-07 has none.'],
    ['a user', { needsUser: true }, {}, 'targeted targeted 0', 'it gets Wi-Fi'],
    [
      'the filter before the rule, the range and the user',
      {
        assignments: [line('devices', onlyPersonal)],
        rules: home,
        needsUser: true,
      },
      { person: null, device: old },
      'notApplicable filter 0',
      'filter',
    ],
    [
      'the rule before the range and the user',
      { rules: home, needsUser: true },
      { person: null, device: old },
      'notApplicable applicability 0',
      'rule',
    ],
  ])('%s', (_name, of, who, expected, said) => {
    const explanation = explain({ ...asked, ...who }, profile(of));
    const { outcome, code, line: decides } = explanation;
    expect(`${outcome} ${code} ${decides?.index ?? '-'}`).toBe(expected);
    const words = explanationWords(explanation, names);
    expect(words).toContain(said);
    expect(words).toMatch(/^[A-Z].*\.$/);
  });

  test('every line that concerns it is told, with its path and its filter', () => {
    const { lines } = explain(
      asked,
      profile({ assignments: [line('none'), line('devices', onlyPersonal), line('people'), out('by rule')] }),
    );
    expect(
      lines.map((one) => [one.index, pathWords(one, names), filterWords(one, names), one.passes]),
    ).toEqual([
      [
        1,
        'LAB-07 is in Kiosks',
        'the filter Personal only (Include filtered devices in assignment) does not match',
        false,
      ],
      [2, 'Jane Doe is in Sales', 'there is no filter', true],
      [3, 'LAB-07 is in Laptops by its rule', 'there is no filter', true],
    ]);
  });
});

describe('S000-21 device administrator', () => {
  test.each([
    ['10.9', false, 'targeted'],
    ['11', false, 'osRange'],
    ['12', true, 'targeted'],
    ['13', true, 'osRange'],
  ])('Android %s, Knox %s: %s', (osVersion, knox, code) => {
    const device = { ...facts, family: 'androidDeviceAdministrator' as const, osVersion, knox };
    const of = profile({ platform: 'androidDeviceAdministrator' });
    expect(explain({ ...asked, device }, of).code).toBe(code);
  });
});

describe('two profiles in one place', () => {
  const other = (fields: Partial<Targeting> = {}) => profile({ id: 'other', ...fields });
  test.each<[string, Partial<Targeting>, Targeting[], string]>([
    ['alike', {}, [other()], 'targeted targeted -'],
    ['another slot', {}, [other({ slot: 'x', claim: 'y' })], 'targeted targeted -'],
    ['another claim', {}, [other({ claim: 'y' })], 'conflict slot other'],
    [
      'another claim elsewhere',
      {},
      [other({ claim: 'y', assignments: [line('none')] })],
      'targeted targeted -',
    ],
    ['another claim, not applicable', {}, [other({ claim: 'y', rules: home })], 'targeted targeted -'],
    ['rules and a twin without', { rules: enterprise }, [other()], 'notApplicable superseded other'],
    ['rules and a twin with', { rules: enterprise }, [other({ rules: enterprise })], 'targeted targeted -'],
    ['no rules and a twin with', {}, [other({ rules: enterprise })], 'targeted targeted -'],
    [
      'rules and a twin elsewhere',
      { rules: enterprise },
      [other({ assignments: [line('none')] })],
      'targeted targeted -',
    ],
    ['rules that say no', { rules: home }, [other()], 'notApplicable applicability -'],
    ['itself', { rules: enterprise }, [profile()], 'targeted targeted -'],
    [
      'a conflict before a twin',
      { rules: enterprise },
      [profile({ id: 'twin' }), other({ claim: 'y' })],
      'conflict slot other',
    ],
  ])('%s', (_name, fields, neighbours, expected) => {
    const explanation = explain(asked, profile(fields), neighbours);
    expect(`${explanation.outcome} ${explanation.code} ${explanation.other ?? '-'}`).toBe(expected);
    const words = explanationWords(explanation, names);
    if (explanation.other) expect(words).toContain('VPN certificate');
  });

  test('S002-04 X24 +c5 the same certificate in two stores clashes, different ones do not', () => {
    const root = (id: string, slot: string, claim: string) => profile({ id, slot, claim });
    const [one, again, issuing] = [
      root('a', 'f00', 'root'),
      root('b', 'f00', 'user'),
      root('c', 'ba2', 'root'),
    ];
    const code = (of: Targeting) => explain(asked, of, [one, again, issuing]).code;
    expect([code(one), code(again), code(issuing)]).toEqual(['slot', 'slot', 'targeted']);
  });
});
