import { profileTypes, type ProfileType } from '@countersign/catalog/profile-types';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '../assignment/assignment.ts';
import type { GroupKind } from '../assignment/group-mixing.ts';
import { type Bearers, bearerFinding, bearersOf, chainFindings } from './chain.ts';
import { countedFinding, reachFinding } from './counted.ts';
import { compareLists, coverLikewise, groupFinding } from './groups.ts';

const types = Object.keys(profileTypes) as ProfileType[];
const identities = types.filter((type) => type !== 'trusted');

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

describe('V35 S000-02 S003-04 S003-21 +c2 devices that get the identity and not its chain', () => {
  test.each(identities)('%s: each link that is missing is a warning with its number', (type) => {
    const links = [
      { names: ['Contoso Root'], missing: 37 },
      { names: ['Contoso Issuing'], missing: 0 },
      { names: ['Contoso Policy'], missing: 4_120 },
    ];
    const found = chainFindings({ type, reached: 4_120, links, withoutAny: 12 });
    expect(found).toMatchObject([
      { code: 'rootMissing', level: 'warning', counted: { devices: 37, of: 4_120 } },
      { code: 'rootMissing', level: 'warning', counted: { devices: 4_120, of: 4_120 } },
    ]);
    expect(found[0]?.message).toContain('37 of the 4,120 devices reached');
    expect(found[1]?.message).toContain('all 4,120 devices');
  });

  test('where several carry the certificate, one of them would do', () => {
    const links = [{ names: ['Root EU', 'Root US', 'Root Asia'], missing: 2 }];
    expect(chainFindings({ type: 'scep', reached: 9, links, withoutAny: 0 })[0]?.message).toBe(
      'Not reached by Root EU, Root US or Root Asia: 2 of the 9 devices reached. They do not trust the certificate. Assign one of them likewise.',
    );
  });

  test.each(identities)('%s: none when the chain is there', (type) => {
    const links = [{ names: ['Contoso Root'], missing: 0 }];
    expect(chainFindings({ type, reached: 10, links, withoutAny: 10 })).toEqual([]);
    expect(chainFindings({ type, reached: 10, links: [], withoutAny: 0 })).toEqual([]);
  });

  test.each(identities)(
    '%s: of a chain that nobody knows it is asked whether any trusted profile is there',
    (type) => {
      expect(chainFindings({ type, reached: 10, links: [], withoutAny: 3 })).toMatchObject([
        { code: 'noTrustedProfile', counted: { devices: 3, of: 10 } },
      ]);
    },
  );

  test('S002-04 X24 +c5 a trusted profile without an identity is normal', () => {
    expect(chainFindings({ type: 'trusted', reached: 10, links: [], withoutAny: 10 })).toEqual([]);
  });
});

describe('spec 4.3 X14 +c3 users and devices', () => {
  const rows: [Bearers, Bearers, boolean][] = [
    ['user', 'user', true],
    ['user', 'device', false],
    ['user', 'both', true],
    ['device', 'user', false],
    ['device', 'device', true],
    ['device', 'both', true],
    ['both', 'user', true],
    ['both', 'device', true],
    ['both', 'both', true],
  ];
  test.each(rows)('the identity to %s, the trusted profile to %s: %s', (identity, bearers, fits) => {
    const finding = bearerFinding(identity, { name: 'Contoso Root', bearers });
    if (fits) expect(finding).toBeUndefined();
    else expect(finding).toMatchObject({ code: 'bearersDiffer', level: 'warning' });
  });

  test('whoever is assigned to nobody fits', () => {
    expect(bearerFinding(undefined, { name: 'x', bearers: 'user' })).toBeUndefined();
    expect(bearerFinding('user', { name: 'x', bearers: undefined })).toBeUndefined();
  });

  const kind = (people: boolean, devices: boolean): GroupKind => ({
    name: 'x',
    dynamic: false,
    holds: { people, devices },
  });
  const groups = new Map([
    ['people', kind(true, false)],
    ['devices', kind(false, true)],
    ['empty', kind(false, false)],
  ]);
  test.each<[string, Assignment[], Bearers | undefined]>([
    ['a group of people', [line('people')], 'user'],
    ['people, devices excluded', [line('people'), out('devices')], 'user'],
    ['two groups', [line('people'), line('devices')], 'both'],
    ['All users', [everybody('allUsers')], 'user'],
    ['All devices', [everybody('allDevices')], 'device'],
    ['an empty group', [line('empty')], undefined],
    ['nothing', [], undefined],
  ])('%s', (_name, lines, bearers) => {
    expect(bearersOf(lines, groups)).toBe(bearers);
  });
});

describe('S000-09 +c3 the groups that differ', () => {
  const filtered = { filterId: 'f', filterMode: 'include' } as const;
  const trusted = { name: 'Contoso Root', nameOf: ({ groupId }: Assignment) => groupId ?? 'everybody' };

  test.each<[string, Assignment[], Assignment[], string | undefined]>([
    ['alike', [line('a'), out('b')], [line('a'), out('b')], undefined],
    ['the trusted one to more', [line('a')], [line('a'), line('b')], undefined],
    ['the identity leaves some out', [line('a'), out('b')], [line('a')], undefined],
    ['one missing', [line('a'), line('b')], [line('a')], 'is not assigned like this profile to b.'],
    ['another filter', [line('a')], [line('a', filtered)], 'is not assigned like this profile to a.'],
    ['a filter here only', [line('a', filtered)], [line('a')], undefined],
    ['one excluded there', [line('a')], [line('a'), out('b')], 'excludes b.'],
    [
      'seven missing',
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => line(id)),
      [],
      'to a, b, c, d, e and 2 more.',
    ],
    ['two missing', [line('a'), line('b')], [], 'to a and b.'],
  ])('%s', (_name, own, theirs, said) => {
    const finding = groupFinding(compareLists(own, theirs), trusted);
    if (said === undefined) expect(finding).toBeUndefined();
    else {
      expect(finding).toMatchObject({ code: 'groupsDiffer', level: 'hint' });
      expect(finding?.message).toContain(said);
    }
  });

  test.each<[string, Assignment[], Assignment[], Assignment[]]>([
    ['what is missing is added', [line('a', filtered)], [line('b')], [line('b'), line('a', filtered)]],
    ['what is left out there only is taken in', [line('a')], [line('a'), out('b')], [line('a')]],
    [
      'of two filters neither stands for the other',
      [line('a', filtered)],
      [line('a', { ...filtered, filterId: 'g' })],
      [line('a', { ...filtered, filterId: 'g' })],
    ],
    ['a filter falls where there is none here', [line('a')], [line('a', filtered)], [line('a')]],
    [
      'what both leave out stays out',
      [line('a'), out('c')],
      [line('b'), out('c')],
      [line('b'), out('c'), line('a')],
    ],
    ['a group that was excluded', [line('a')], [line('b'), out('a')], [line('b'), line('a')]],
    [
      'all devices take the place of groups',
      [everybody('allDevices'), everybody('allUsers')],
      [line('a')],
      [everybody('allDevices'), everybody('allUsers')],
    ],
    ['all users do not', [everybody('allUsers')], [line('a')], [line('a')]],
    ['groups make nothing of all users', [line('a')], [everybody('allUsers')], [everybody('allUsers')]],
    ['assigned to nobody yet', [line('a', filtered), out('b')], [out('c')], [line('a', filtered), out('b')]],
    ['whom only this leaves out', [line('a'), out('b')], [line('c')], [line('c')]],
    ['what others are left out of', [line('a')], [line('c'), out('b')], [line('c'), out('b'), line('a')]],
    ['nothing to add', [line('a')], [line('a'), line('b')], [line('a'), line('b')]],
  ])('assigned likewise: %s', (_name, own, theirs, expected) => {
    expect(coverLikewise(own, theirs)).toEqual(expected);
  });
});

describe('what is counted', () => {
  test.each([
    [
      'valueMissing',
      { devices: 37, of: 4_120 },
      'IMEI',
      'Without a value for IMEI: 37 of the 4,120 devices reached. ',
    ],
    ['noUser', { devices: 1, of: 1 }, '', 'Without a user: 1 device. '],
    ['noTpm', { devices: 3, of: 3 }, '', 'Without a TPM: all 3 devices reached. '],
    [
      'slotClash',
      { devices: 2, of: 9 },
      'Wi-Fi 2023',
      'with other settings: 2 of the 9 devices it would reach otherwise. ',
    ],
    [
      'consumerUncovered',
      { devices: 5, of: 9 },
      'Office Wi-Fi',
      'and not by this profile: 5 of the 9 devices that have it. ',
    ],
  ] as const)('%s', (code, counted, what, said) => {
    expect(countedFinding(code, counted, what)?.message).toContain(said);
  });

  test('its devices are found again by a key, and named by what is said of them', () => {
    const counted = { devices: 37, of: 4_120 };
    expect(countedFinding('valueMissing', { ...counted, about: 'IMEI' }, '{{IMEI}}')).toMatchObject({
      counted,
      shows: { key: 'valueMissing.IMEI', title: 'Without a value for {{IMEI}}' },
    });
    expect(countedFinding('noTpm', counted)?.shows).toEqual({ key: 'noTpm', title: 'Without a TPM' });
    const links = [{ names: ['Root'], about: '7', missing: 3 }];
    expect(chainFindings({ type: 'scep', reached: 10, links, withoutAny: 0 })[0]).toMatchObject({
      counted: { devices: 3, of: 10 },
      shows: { key: 'rootMissing.7', title: 'Not reached by Root' },
    });
  });

  test('nobody concerned, nothing said', () => {
    expect(countedFinding('noTpm', { devices: 0, of: 9 })).toBeUndefined();
  });

  test('S001-20 unassigned is a hint, reaching nobody a warning', () => {
    expect(reachFinding({ assigned: false, reached: 0 })).toMatchObject({
      code: 'unassigned',
      level: 'hint',
    });
    expect(reachFinding({ assigned: true, reached: 0 })).toMatchObject({
      code: 'reachesNobody',
      level: 'warning',
    });
    expect(reachFinding({ assigned: true, reached: 1 })).toBeUndefined();
  });
});
