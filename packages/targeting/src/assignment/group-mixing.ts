import type { Assignment } from './assignment.ts';
import type { AssignmentFinding } from './finding.ts';

/** What a group holds, as far as excluding goes. One of ours may hold both, or nobody yet. */
export type GroupKind = { name: string; dynamic: boolean; holds: { people: boolean; devices: boolean } };

export type GroupSort = 'dynamicDevice' | 'staticDevice' | 'dynamicUser' | 'staticUser';

export type Support = 'supported' | 'partly' | 'notSupported';

/** Spec 4.3: what is included, by what is excluded. */
const table: Record<GroupSort, Record<GroupSort, Support>> = {
  dynamicDevice: {
    dynamicDevice: 'partly',
    staticDevice: 'supported',
    dynamicUser: 'notSupported',
    staticUser: 'notSupported',
  },
  staticDevice: {
    dynamicDevice: 'partly',
    staticDevice: 'supported',
    dynamicUser: 'notSupported',
    staticUser: 'notSupported',
  },
  dynamicUser: {
    dynamicDevice: 'notSupported',
    staticDevice: 'notSupported',
    dynamicUser: 'supported',
    staticUser: 'supported',
  },
  staticUser: {
    dynamicDevice: 'notSupported',
    staticDevice: 'notSupported',
    dynamicUser: 'supported',
    staticUser: 'supported',
  },
};

export function supportOf(included: GroupSort, excluded: GroupSort): Support {
  return table[included][excluded];
}

type Groups = ReadonlyMap<string, GroupKind>;

export function sortsOf({ target, groupId }: Assignment, groups: Groups): GroupSort[] {
  if (target === 'allUsers') return ['dynamicUser'];
  if (target === 'allDevices') return ['dynamicDevice'];
  const group = groups.get(groupId ?? '');
  if (!group) return [];
  const { dynamic, holds } = group;
  return [
    ...(holds.devices ? [dynamic ? ('dynamicDevice' as const) : ('staticDevice' as const)] : []),
    ...(holds.people ? [dynamic ? ('dynamicUser' as const) : ('staticUser' as const)] : []),
  ];
}

/** One finding for each excluded group, the graver one. */
export function exclusionFindings(lines: readonly Assignment[], groups: Groups): AssignmentFinding[] {
  const included = lines.filter(({ mode }) => mode === 'include').flatMap((line) => sortsOf(line, groups));
  return lines.flatMap((line, index): AssignmentFinding[] => {
    if (line.mode !== 'exclude') return [];
    const excluded = sortsOf(line, groups);
    const supports = included.flatMap((one) => excluded.map((other) => supportOf(one, other)));
    const { name } = groups.get(line.groupId ?? '') ?? { name: '' };
    if (supports.includes('notSupported')) return [{ line: index, ...mixed(name) }];
    return supports.includes('partly') ? [{ line: index, ...dynamicDevices(name) }] : [];
  });
}

function mixed(name: string): AssignmentFinding {
  const message = `${name} mixes users and devices with what is included. Intune does not take such an exclusion into account; here it counts by device. Exclude the same sort of group if both are to agree.`;
  return { code: 'bearersMixed', level: 'warning', message };
}

function dynamicDevices(name: string): AssignmentFinding {
  const message = `${name} fills by a rule. A new device may get the profile before the rule has put it there; a filter does not wait.`;
  return { code: 'dynamicDevicesExcluded', level: 'hint', message };
}

/** One hint for the list (requirements.md +c4). */
export function registrationHint(lines: readonly Assignment[], groups: Groups): AssignmentFinding[] {
  const index = lines.findIndex((line) => {
    const group =
      line.mode === 'include' && line.target === 'group' ? groups.get(line.groupId ?? '') : undefined;
    return group?.holds.devices === true && !group.holds.people;
  });
  if (index < 0) return [];
  const message =
    'A device gets what its group gets once it is fully registered. A group of users is quicker at the first delivery.';
  return [{ line: index, code: 'deviceGroupWaits', level: 'hint', message }];
}
