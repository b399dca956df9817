import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from './assignment.ts';
import { assignmentsFromGraph, assignmentsToGraph } from './graph.ts';

const profileId = '0193f6a0-0000-7000-8000-000000000001';
const group = '0193f6a0-0000-7000-8000-0000000000aa';
const filter = '0193f6a0-0000-7000-8000-0000000000ff';
const none = { filterId: null, filterMode: 'none' } as const;
const target = (type: string, fields: object = {}) => ({
  '@odata.type': `#microsoft.graph.${type}`,
  deviceAndAppManagementAssignmentFilterId: null,
  deviceAndAppManagementAssignmentFilterType: 'none',
  ...fields,
});

describe('spec 4.3, the targets of the wire', () => {
  test.each<[Assignment, string, object]>([
    [
      { mode: 'include', target: 'group', groupId: group, filterId: filter, filterMode: 'exclude' },
      `${profileId}_${group}`,
      target('groupAssignmentTarget', {
        groupId: group,
        deviceAndAppManagementAssignmentFilterId: filter,
        deviceAndAppManagementAssignmentFilterType: 'exclude',
      }),
    ],
    [
      { mode: 'exclude', target: 'group', groupId: group, ...none },
      `${profileId}_${group}`,
      target('exclusionGroupAssignmentTarget', { groupId: group }),
    ],
    [
      { mode: 'include', target: 'allUsers', groupId: null, ...none },
      `${profileId}_acacacac-9df4-4c7d-9d50-4ef0226f57a9`,
      target('allLicensedUsersAssignmentTarget'),
    ],
    [
      { mode: 'include', target: 'allDevices', groupId: null, ...none },
      `${profileId}_adadadad-808e-44e2-905a-0b7873a8a531`,
      target('allDevicesAssignmentTarget'),
    ],
  ])('%j', (line, id, wire) => {
    const written = assignmentsToGraph(profileId, [line]);
    expect(written).toEqual([{ id, intent: 'apply', source: 'direct', sourceId: profileId, target: wire }]);
    expect(assignmentsFromGraph(written)).toEqual({
      lines: [{ at: '/assignments/0', ...line }],
      kept: [],
      findings: [],
    });
  });

  test('a collection is kept, told, and given back as it came', () => {
    const item = {
      id: 'x',
      intent: 'apply',
      target: target('configurationManagerCollectionAssignmentTarget', { collectionId: 'SMS00001' }),
    };
    const { lines, kept, findings } = assignmentsFromGraph([item]);
    expect(lines).toEqual([]);
    expect(findings).toMatchObject([
      { at: '/assignments/0/target', code: 'collection-kept', level: 'warning' },
    ]);
    expect(assignmentsToGraph(profileId, lines, kept)).toEqual([item]);
  });

  test('a group that was deleted has no place on the wire', () => {
    expect(
      assignmentsToGraph(profileId, [{ mode: 'include', target: 'group', groupId: null, ...none }]),
    ).toEqual([]);
  });

  test('what other tools write is read: case, prefix, the zero filter, nothing about filters', () => {
    const { lines, findings } = assignmentsFromGraph([
      {
        target: {
          '@odata.type': 'microsoft.graph.GroupAssignmentTarget',
          groupId: group.toUpperCase(),
          deviceAndAppManagementAssignmentFilterId: '',
        },
      },
      {
        target: target('allDevicesAssignmentTarget', {
          deviceAndAppManagementAssignmentFilterId: '00000000-0000-0000-0000-000000000000',
          deviceAndAppManagementAssignmentFilterType: 'Include',
        }),
      },
    ]);
    expect(findings).toEqual([]);
    expect(lines).toEqual([
      { at: '/assignments/0', mode: 'include', target: 'group', groupId: group, ...none },
      { at: '/assignments/1', mode: 'include', target: 'allDevices', groupId: null, ...none },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['no list', {}, '/assignments'],
    ['a text', ['x'], '/assignments/0'],
    ['no target', [{ id: 'x' }], '/assignments/0'],
    ['an unknown target', [{ target: target('cloudTarget') }], '/assignments/0/target/@odata.type'],
    ['no group', [{ target: target('groupAssignmentTarget') }], '/assignments/0/target/groupId'],
    [
      'an unknown mode',
      [
        {
          target: target('allDevicesAssignmentTarget', {
            deviceAndAppManagementAssignmentFilterType: 'maybe',
          }),
        },
      ],
      '/assignments/0/target/deviceAndAppManagementAssignmentFilterType',
    ],
    ...[7, 'a\u0000b', '\ud800', {}].map((id): [string, unknown, string] => [
      `a filter that is ${JSON.stringify(id)}`,
      [
        {
          target: target('allDevicesAssignmentTarget', {
            deviceAndAppManagementAssignmentFilterId: id,
            deviceAndAppManagementAssignmentFilterType: 'include',
          }),
        },
      ],
      '/assignments/0/target/deviceAndAppManagementAssignmentFilterId',
    ]),
    ...['a\u0000b', '\ud800'].map((groupName): [string, unknown, string] => [
      `a group that is ${JSON.stringify(groupName)}`,
      [{ target: target('groupAssignmentTarget', { groupName }) }],
      '/assignments/0/target/groupId',
    ]),
    [
      'a removal',
      [{ intent: 'remove', target: target('allDevicesAssignmentTarget') }],
      '/assignments/0/intent',
    ],
  ])('%s is told at its place', (_name, list, at) => {
    const { findings } = assignmentsFromGraph(list as never);
    expect(findings.map((finding) => finding.at)).toEqual([at]);
  });

  test.each(['groupName', 'groupDisplayName'])('a group that only has its name (%s) is read', (name) => {
    const list = [{ target: target('groupAssignmentTarget', { [name]: ' Staff ' }) }];
    const { lines, findings } = assignmentsFromGraph(list);
    expect(findings).toEqual([]);
    expect(lines).toMatchObject([{ mode: 'include', groupId: null, groupName: 'Staff' }]);
  });

  test('a filter that only has its name is read', () => {
    const list = [
      {
        target: target('allDevicesAssignmentTarget', {
          deviceAndAppManagementAssignmentFilterDisplayName: ' Corporate ',
          deviceAndAppManagementAssignmentFilterType: 'exclude',
        }),
      },
    ];
    expect(assignmentsFromGraph(list).lines).toMatchObject([
      { filterId: null, filterName: 'Corporate', filterMode: 'exclude' },
    ]);
  });

  test('any list comes back, with the names of its groups and filters', () => {
    const withFilter = fc.constantFrom(
      none,
      { filterId: filter, filterMode: 'include' as const },
      { filterId: filter, filterMode: 'exclude' as const, filterName: 'Corporate' },
    );
    const ofGroup = fc
      .tuple(fc.constantFrom('include' as const, 'exclude' as const), fc.uuid(), withFilter)
      .map(([mode, groupId, filtered]) => ({
        mode,
        target: 'group' as const,
        groupId,
        groupName: groupId,
        ...filtered,
      }));
    const ofAll = fc
      .tuple(fc.constantFrom('allUsers' as const, 'allDevices' as const), withFilter)
      .map(([all, filtered]) => ({ mode: 'include' as const, target: all, groupId: null, ...filtered }));
    fc.assert(
      fc.property(fc.array(fc.oneof(ofGroup, ofAll)), (lines) => {
        const written = assignmentsToGraph(profileId, lines);
        const read = assignmentsFromGraph(JSON.parse(JSON.stringify(written)));
        expect(read.findings).toEqual([]);
        expect(read.lines).toEqual(lines.map((line, at) => ({ at: `/assignments/${at}`, ...line })));
        expect(assignmentsToGraph(profileId, read.lines)).toEqual(written);
      }),
    );
  });

  test('any JSON is read or told', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (list) => {
        const { lines, kept, findings } = assignmentsFromGraph(list as never);
        const length = Array.isArray(list) ? list.length : 0;
        expect(lines.length + kept.length + findings.length).toBeGreaterThanOrEqual(length);
      }),
    );
  });
});
