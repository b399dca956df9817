import { platformNames } from '@countersign/catalog/platforms';
import { describe, expect, test } from 'vitest';
import { filterPlatformOf } from '../filter/platforms.ts';
import { type Assignment, mostAssignments } from './assignment.ts';
import { checkAssignments } from './check-assignments.ts';
import { type GroupKind, type GroupSort, type Support, supportOf } from './group-mixing.ts';

const kind = (
  name: string,
  dynamic: boolean,
  holds: 'people' | 'devices' | 'both' | 'nobody',
): GroupKind => ({
  name,
  dynamic,
  holds: { people: holds === 'people' || holds === 'both', devices: holds === 'devices' || holds === 'both' },
});

const groups = new Map([
  ['people', kind('Sales', false, 'people')],
  ['more people', kind('Service', true, 'people')],
  ['devices', kind('Kiosks', false, 'devices')],
  ['by rule', kind('Laptops', true, 'devices')],
  ['both', kind('Berlin', false, 'both')],
  ['nobody', kind('Empty', false, 'nobody')],
]);
const filters = new Map([
  ['ios', { name: 'Corporate phones', platform: 'iOS' as const }],
  ['windows', { name: 'Corporate PCs', platform: 'windows10AndLater' as const }],
]);

const line = (fields: Partial<Assignment>): Assignment => ({
  mode: 'include',
  target: 'group',
  groupId: null,
  filterId: null,
  filterMode: 'none',
  ...fields,
});
const group = (groupId: string, fields: Partial<Assignment> = {}) => line({ groupId, ...fields });
const out = (groupId: string) => group(groupId, { mode: 'exclude' });
const allUsers = line({ target: 'allUsers' });
const allDevices = line({ target: 'allDevices' });
const filtered = { filterId: 'ios', filterMode: 'include' } as const;

function codes(lines: Assignment[], platform: (typeof platformNames)[number] = 'ios') {
  return checkAssignments(lines, { platform, groups, filters }).map(
    ({ line, level, code }) => `${line ?? '-'} ${level} ${code}`,
  );
}

describe('S000-33 the list of assignments', () => {
  test.each<[string, Assignment[], string[]]>([
    ['nothing', [], []],
    ['two groups and one left out', [group('people'), group('more people'), out('nobody')], []],
    ['everybody', [allUsers, allDevices], []],
    ['everybody but a group', [allUsers, out('people')], []],
    ['a filter', [group('people', filtered)], []],
    ['a group beside All users', [allUsers, group('people')], ['1 error groupsBesideAll']],
    ['a group beside All devices', [group('people'), allDevices], ['0 error groupsBesideAll']],
    ['a group twice', [group('people'), group('people', filtered)], ['1 error twice']],
    ['All users twice', [allUsers, allUsers], ['1 error twice']],
    ['a group in and out', [group('people'), out('people')], ['1 error includedAndExcluded']],
    ['nobody left', [line({ mode: 'exclude', target: 'allUsers' })], ['0 error excludesEverybody']],
    ['a group that is gone', [group('gone')], ['0 error groupMissing']],
    ['two that are gone', [line({}), line({})], ['0 error groupMissing', '1 error groupMissing']],
    [
      'a filter that is gone',
      [group('people', { ...filtered, filterId: 'gone' })],
      ['0 error filterMissing'],
    ],
    ['a mode alone', [group('people', { filterMode: 'exclude' })], ['0 error filterMissing']],
    ['a filter alone', [group('people', { filterId: 'ios' })], ['0 error filterModeMissing']],
    [
      'a filter on what is left out',
      [group('more people'), { ...out('people'), ...filtered }],
      ['1 error filterOnExclusion'],
    ],
    [
      'a filter of another platform',
      [group('people', { ...filtered, filterId: 'windows' })],
      ['0 error filterOfOtherPlatform'],
    ],
    [
      'S002-71 +c4 devices wait for their registration',
      [group('devices'), group('by rule')],
      ['0 hint deviceGroupWaits'],
    ],
    ['+c4 but not those of people', [group('people'), group('both')], []],
  ])('%s', (_name, lines, expected) => {
    expect(codes(lines)).toEqual(expected);
  });

  test('has a limit', () => {
    const many = Array.from({ length: mostAssignments + 1 }, () => group('people'));
    expect(codes(many)).toEqual(['- error tooMany']);
    expect(codes(many.slice(1))).not.toContain('- error tooMany');
  });

  test('of an import is kept and marked', () => {
    const found = checkAssignments([group('gone'), allUsers], {
      platform: 'ios',
      groups,
      filters,
      door: 'import',
    });
    expect(found.map(({ level }) => level)).toEqual(['warning', 'warning']);
  });

  test('every sentence ends, and says what to do', () => {
    const lines = [
      allUsers,
      group('people', { filterId: 'x' }),
      out('devices'),
      out('by rule'),
      line({}),
      allUsers,
    ];
    for (const { message } of checkAssignments(lines, { platform: 'ios', groups, filters })) {
      expect(message).toMatch(/\.$/);
    }
  });
});

test.each(platformNames)('filters on profiles for %s', (platform) => {
  const [lines] = [[group('people', filtered)]];
  const wanted = filterPlatformOf(platform);
  if (wanted === 'iOS') expect(codes(lines, platform)).toEqual([]);
  else if (wanted) expect(codes(lines, platform)).toEqual(['0 error filterOfOtherPlatform']);
  else expect(codes(lines, platform)).toEqual(['0 error filterNotForPlatform']);
});

describe('spec 4.3, excluding', () => {
  const sorts: GroupSort[] = ['dynamicDevice', 'staticDevice', 'dynamicUser', 'staticUser'];
  const words = { '~': 'partly', '+': 'supported', '-': 'notSupported' } as const;
  const table: [GroupSort, string][] = [
    ['dynamicDevice', '~ + - -'],
    ['staticDevice', '~ + - -'],
    ['dynamicUser', '- - + +'],
    ['staticUser', '- - + +'],
  ];
  test.each(table)('from what is included as %s: %s', (included, row) => {
    const expected = row.split(' ').map((mark): Support => words[mark as keyof typeof words]);
    expect(sorts.map((excluded) => supportOf(included, excluded))).toEqual(expected);
  });

  test.each<[string, Assignment[], string[]]>([
    ['devices from people', [group('people'), out('devices')], ['1 warning bearersMixed']],
    ['people from devices', [out('people'), allDevices], ['0 warning bearersMixed']],
    ['people from both', [group('both'), out('more people')], ['1 warning bearersMixed']],
    ['devices by a rule from all', [allDevices, out('by rule')], ['1 hint dynamicDevicesExcluded']],
    ['devices from all', [allDevices, out('devices')], []],
    ['nobody', [allDevices, out('nobody')], []],
  ])('%s', (_name, lines, expected) => {
    expect(codes(lines)).toEqual(expected);
  });
});
