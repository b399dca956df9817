import { type Assignment, type FilterMode, isFiltered, targetKey } from '../assignment/assignment.ts';
import type { CoverageFinding } from './finding.ts';

/** How the lists of a profile and of its trusted profile differ, line by line. */
export type GroupDifference = {
  /** Included by the profile; the trusted one includes them not, or narrows them down otherwise. */
  missing: Assignment[];
  /** Included by the trusted profile only. That is no fault. */
  more: Assignment[];
  /** Excluded from the trusted profile only. */
  excludedThere: Assignment[];
};

export function compareLists(own: readonly Assignment[], trusted: readonly Assignment[]): GroupDifference {
  const there = byKey(trusted);
  const here = byKey(own);
  return {
    missing: included(own).filter((line) => {
      const other = there.get(targetKey(line));
      return other?.mode !== 'include' || (isFiltered(other) && !sameFilter(line, other));
    }),
    more: included(trusted).filter((line) => here.get(targetKey(line))?.mode !== 'include'),
    excludedThere: trusted.filter(
      (line) => line.mode === 'exclude' && here.get(targetKey(line))?.mode !== 'exclude',
    ),
  };
}

/** Differing groups explain a count; they are no fault themselves (X14, +c3). `nameOf` says what a line is about. */
export function groupFinding(
  { missing, excludedThere }: GroupDifference,
  trusted: { name: string; nameOf: (line: Assignment) => string },
): CoverageFinding | undefined {
  if (missing.length + excludedThere.length === 0) return undefined;
  const parts = [
    ...(missing.length > 0
      ? [`is not assigned like this profile to ${listed(missing.map(trusted.nameOf))}`]
      : []),
    ...(excludedThere.length > 0 ? [`excludes ${listed(excludedThere.map(trusted.nameOf))}`] : []),
  ];
  const message = `${trusted.name} ${parts.join(' and ')}.`;
  return { code: 'groupsDiffer', level: 'hint', message };
}

const mostNamed = 5;

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed);
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/**
 * The list with which the trusted profile reaches whom the profile reaches, and whom it reached before: what the button "assign
 * likewise" saves. Where a list cannot say exactly that, it reaches more: a root that nobody uses does no harm.
 */
export function coverLikewise(own: readonly Assignment[], trusted: readonly Assignment[]): Assignment[] {
  const { missing, excludedThere } = compareLists(own, trusted);
  const mended = new Set(missing.map(targetKey));
  const freed = new Set(excludedThere.map(targetKey));
  const kept = trusted
    .filter((line) => line.mode === 'include' || !freed.has(targetKey(line)))
    // Two filters cannot stand in one line; none reaches those of both.
    .map((line) => (mended.has(targetKey(line)) ? { ...line, ...noFilter } : line));
  const known = new Set(included(kept).map(targetKey));
  return withoutGroupsBesideAll([...kept, ...missing.filter((line) => !known.has(targetKey(line)))]);
}

const noFilter = { filterId: null, filterMode: 'none' as FilterMode };

/** Groups cannot stand beside everybody (spec 4.3). All devices reach the devices of every group. */
function withoutGroupsBesideAll(lines: readonly Assignment[]): Assignment[] {
  const everybody = included(lines).filter(({ target }) => target !== 'group');
  const groups = included(lines).filter(({ target }) => target === 'group');
  const excluded = lines.filter(({ mode }) => mode === 'exclude');
  if (everybody.length === 0 || groups.length === 0) return [...lines];
  const others = everybody.filter(({ target }) => target !== 'allDevices');
  const allDevices: Assignment = { mode: 'include', target: 'allDevices', groupId: null, ...noFilter };
  return [...others, allDevices, ...excluded];
}

function included(lines: readonly Assignment[]): Assignment[] {
  return lines.filter(({ mode }) => mode === 'include');
}

function byKey(lines: readonly Assignment[]): Map<string, Assignment> {
  return new Map(lines.map((line) => [targetKey(line), line]));
}

function sameFilter(one: Assignment, other: Assignment): boolean {
  return one.filterMode === other.filterMode && one.filterId === other.filterId;
}
