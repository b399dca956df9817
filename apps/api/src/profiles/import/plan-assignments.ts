import { targetingMembers } from '@countersign/catalog/graph-members';
import type { Kind } from '@countersign/catalog/kind';
import type { ImportFinding } from '@countersign/contract/profile-import';
import type { ReadLine } from '@countersign/targeting/assignment/graph';
import { checkAssignments } from '@countersign/targeting/assignment/check-assignments';
import type { AssignmentFinding } from '@countersign/targeting/assignment/finding';
import type { NewAssignment } from '../../assignments/resolve-assignments.ts';
import { type Directory, type KnownFilter, filterOf, groupOf } from './find-directory.ts';

export type PlannedAssignments = { rows: NewAssignment[]; findings: ImportFinding[] };

/** A line of another portal, with what it means here. */
type Matched = {
  line: ReadLine;
  group: ReturnType<typeof groupOf>;
  filter: KnownFilter | undefined;
  /** What its group is called, there or here. */
  called: string;
};

/**
 * Lines of another portal, as lines here. They are judged as every other list is; what that portal allowed is kept and marked.
 * A group that is not here is kept as a line that reaches nobody, and told; where one would have been left out, or a filter
 * cannot be used, the profile would reach too many, so that is not assigned.
 */
export function planAssignments(
  { platform }: Kind,
  lines: readonly ReadLine[],
  directory: Directory,
): PlannedAssignments {
  const check = (of: readonly Matched[]) =>
    checkAssignments(of.map(asHere), {
      platform,
      groups: directory.groups.byId,
      filters: directory.filters.byId,
      door: 'import',
    });
  const matched = withoutRepeats(lines.map((line) => match(line, directory)));
  const missed = matched.filter(({ line, group }) => line.mode === 'exclude' && !group);
  if (missed.length > 0) return { rows: [], findings: missed.map(sayMissed) };
  const unusable = new Map(matched.map((one) => [one, unusableFilter(one, check([one]))] as const));
  const taken = matched.filter((one) => !unusable.get(one));
  const found = Map.groupBy(check(taken), ({ line }) => (line === undefined ? undefined : taken[line]));
  const ofList = found.get(undefined);
  if (ofList) return { rows: [], findings: ofList.map(sayOfList) };
  const findings = matched.flatMap((one) => {
    const why = unusable.get(one);
    return why ? [sayUnusable(one, why)] : sayOfLine(one, found.get(one) ?? []);
  });
  return { rows: taken.map(rowOf), findings };
}

const longestName = 200;

function match(line: ReadLine, directory: Directory): Matched {
  const group = groupOf(line, directory);
  const called = group?.name ?? shortened(line.groupName ?? line.groupId ?? '');
  return { line, group, filter: filterOf(line, directory), called };
}

function shortened(name: string): string {
  return name.slice(0, longestName).toWellFormed();
}

/** A group may be named twice, by its id and by its name. */
function withoutRepeats(matched: readonly Matched[]): Matched[] {
  return [...new Map(matched.map((one) => [keyOf(one), one] as const)).values()];
}

function keyOf({ line, group, filter, called }: Matched): string {
  const { mode, target, filterId, filterMode } = line;
  return JSON.stringify([mode, target, group?.id ?? called, filterMode, filter?.id ?? filterId]);
}

function asHere({ line: { mode, target, filterMode }, group, filter }: Matched) {
  return { mode, target, groupId: group?.id ?? null, filterId: filter?.id ?? null, filterMode };
}

function rowOf({ line, group, filter, called }: Matched): NewAssignment {
  // All of a group is left out: what an exclusion says of a filter means nothing.
  const narrowed = line.mode === 'include' ? filter : undefined;
  return {
    mode: line.mode,
    target: line.target,
    groupNo: group?.no ?? null,
    groupName: line.target === 'group' ? called : null,
    filterNo: narrowed?.no ?? null,
    filterMode: narrowed ? line.filterMode : 'none',
  };
}

/** With these a filter does not narrow anything. */
const unfiltered: readonly AssignmentFinding['code'][] = [
  'filterMissing',
  'filterNotForPlatform',
  'filterOfOtherPlatform',
];

function unusableFilter(
  { line }: Matched,
  found: readonly AssignmentFinding[],
): AssignmentFinding | undefined {
  return line.mode === 'include' ? found.find(({ code }) => unfiltered.includes(code)) : undefined;
}

function sayOfList({ code, message }: AssignmentFinding): ImportFinding {
  return warning(`/${targetingMembers.assignments}`, code, `${message} None is taken.`);
}

function sayMissed({ line, called }: Matched): ImportFinding {
  const message = `The group “${called}” is left out of this profile, and is not here. Its members would get it, so none of its assignments is taken. Make the group and assign the profile here.`;
  return warning(`${line.at}/target`, 'assignments-withheld', message);
}

function sayUnusable({ line }: Matched, { code, message }: AssignmentFinding): ImportFinding {
  const { at, filterName, filterId } = line;
  const missing = code === 'filterMissing';
  const why = missing ? `No filter here is “${shortened(filterName ?? filterId ?? '')}”.` : message;
  const told = `${why} Without it more devices would get the profile, so this assignment is not taken.`;
  return warning(`${at}/target`, missing ? 'filter-unknown' : code, told);
}

function sayOfLine(
  { line, group, filter, called }: Matched,
  found: readonly AssignmentFinding[],
): ImportFinding[] {
  const at = `${line.at}/target`;
  return [
    ...(line.target === 'group' && !group ? [warning(at, 'group-unknown', unknownGroup(called))] : []),
    ...found.flatMap(({ code, level, message }) =>
      code === 'groupMissing' ? [] : [{ at, code, level, message }],
    ),
    ...(filter && filter.id !== line.filterId ? [sayByName(at, filter)] : []),
  ];
}

function unknownGroup(called: string): string {
  return `No group here is “${called}”. The assignment is kept and reaches nobody: choose another group there.`;
}

/** The same name is no promise of the same rule. */
function sayByName(at: string, { name }: KnownFilter): ImportFinding {
  const message = `The filter is found by its name, “${name}”. Its rule here may be another one: look at it.`;
  return { at, code: 'filter-by-name', level: 'hint', message };
}

function warning(at: string, code: string, message: string): ImportFinding {
  return { at, code, level: 'warning', message };
}
