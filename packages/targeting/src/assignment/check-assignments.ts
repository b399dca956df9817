import type { PlatformName } from '@countersign/catalog/platforms';
import { type FilterPlatform, filterPlatformOf, filterPlatforms, whyNoFilter } from '../filter/platforms.ts';
import { type Assignment, isFiltered, mostAssignments, targetKey } from './assignment.ts';
import type { AssignmentFinding } from './finding.ts';
import { type GroupKind, exclusionFindings, registrationHint } from './group-mixing.ts';

type Context = {
  platform: PlatformName;
  /** What exists, by id. */
  groups: ReadonlyMap<string, GroupKind>;
  filters: ReadonlyMap<string, { name: string; platform: FilterPlatform }>;
  /** An import brings what another portal allowed: it is kept and marked (C20, X6). */
  door?: 'create' | 'import';
};

/** Spec 4.3 and the rules about filters of 4.2, for the whole list of a profile. */
export function checkAssignments(lines: readonly Assignment[], context: Context): AssignmentFinding[] {
  if (lines.length > mostAssignments) {
    const message = `A profile has at most ${mostAssignments} assignments. Put groups together, or assign to everybody with a filter.`;
    return [{ code: 'tooMany', level: 'error', message }];
  }
  const found = [
    ...lines.flatMap((line, index) =>
      [...checkTarget(line, context), ...checkFilter(line, context)].map((finding) => ({
        line: index,
        ...finding,
      })),
    ),
    ...checkPairs(lines),
    ...exclusionFindings(lines, context.groups),
    ...registrationHint(lines, context.groups),
  ];
  return context.door === 'import' ? found.map(asImported) : found;
}

function asImported(finding: AssignmentFinding): AssignmentFinding {
  return finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}

function checkTarget({ mode, target, groupId }: Assignment, { groups }: Context): AssignmentFinding[] {
  if (target !== 'group') {
    if (mode === 'include') return [];
    const message = 'Only groups can be excluded. Exclude a group, or include fewer.';
    return [{ code: 'excludesEverybody', level: 'error', message }];
  }
  if (groupId !== null && groups.has(groupId)) return [];
  const message = 'This group does not exist any more. Remove the line or choose another group.';
  return [{ code: 'groupMissing', level: 'error', message }];
}

function checkFilter(line: Assignment, { platform, filters }: Context): AssignmentFinding[] {
  const error = (code: AssignmentFinding['code'], message: string): AssignmentFinding[] => [
    { code, level: 'error', message },
  ];
  const { mode, filterId } = line;
  if (!isFiltered(line)) {
    if (filterId === null) return [];
    return error('filterModeMissing', 'Say whether the filter includes or excludes devices, or remove it.');
  }
  const whyNot = whyNoFilter(platform);
  if (whyNot !== undefined) return error('filterNotForPlatform', whyNot);
  if (mode === 'exclude') {
    return error(
      'filterOnExclusion',
      'An excluded group takes no filter: all of it is left out. Remove the filter.',
    );
  }
  const filter = filterId === null ? undefined : filters.get(filterId);
  if (!filter) return error('filterMissing', 'Choose a filter, or set the mode to no filter.');
  if (filter.platform === filterPlatformOf(platform)) return [];
  const { label } = filterPlatforms[filter.platform];
  return error(
    'filterOfOtherPlatform',
    `The filter ${filter.name} is for ${label}. Choose one for the platform of this profile.`,
  );
}

function checkPairs(lines: readonly Assignment[]): AssignmentFinding[] {
  const everybody = lines.some(({ mode, target }) => mode === 'include' && target !== 'group');
  const first = new Map<string, Assignment>();
  return lines.flatMap((line, index): AssignmentFinding[] => {
    const found: AssignmentFinding[] = [];
    if (everybody && line.mode === 'include' && line.target === 'group') {
      const message = 'All users or All devices stands beside this group. Remove the group, or the other.';
      found.push({ line: index, code: 'groupsBesideAll', level: 'error', message });
    }
    const earlier = first.get(targetKey(line));
    if (!earlier) first.set(targetKey(line), line);
    // Groups that were deleted have no name to be the same by.
    else if (line.target !== 'group' || line.groupId !== null)
      found.push({ line: index, ...asTwo(earlier, line) });
    return found;
  });
}

function asTwo(earlier: Assignment, line: Assignment): AssignmentFinding {
  if (earlier.mode === line.mode) {
    const message =
      'This stands in the list twice. Remove one; a filter can differ only between different groups.';
    return { code: 'twice', level: 'error', message };
  }
  const message = 'This group is included and excluded. Remove one of the two; excluding would win.';
  return { code: 'includedAndExcluded', level: 'error', message };
}
