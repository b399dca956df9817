import { type Assignment, isFiltered, targetKey } from '../assignment/assignment.ts';
import type { CoverageFinding } from './finding.ts';
import { listed } from './listed.ts';

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

/**
 * What the button "assign likewise" saves: the list with which the trusted profile reaches whom it reached before and, as far as
 * lists can say that, whom the profile reaches; nobody else, whoever is in the groups. What cannot be said so stays undone.
 */
export function coverLikewise(own: readonly Assignment[], trusted: readonly Assignment[]): Assignment[] {
  if (included(trusted).length === 0) return [...own];
  const left = new Set(excluded(trusted).map(targetKey));
  // Whom the profile leaves out and the trusted one does not, no line could be added without.
  if (excluded(own).some((line) => !left.has(targetKey(line)))) return [...trusted];
  return included(own)
    .toSorted((one, other) => Number(other.target === 'allDevices') - Number(one.target === 'allDevices'))
    .reduce(withLine, takenIn(own, trusted));
}

/** Without the exclusions that leave out only whom the profile reaches. */
function takenIn(own: readonly Assignment[], trusted: readonly Assignment[]): Assignment[] {
  const here = byKey(included(own));
  const whole = (key: string) => {
    const line = here.get(key);
    return line !== undefined && !isFiltered(line);
  };
  const within = included(trusted).every((line) => {
    const other = here.get(targetKey(line));
    return other !== undefined && (!isFiltered(other) || sameFilter(line, other));
  });
  const kept = new Set(excluded(own).map(targetKey));
  const goes = (line: Assignment) =>
    !kept.has(targetKey(line)) && (within || whole('allDevices') || whole(targetKey(line)));
  return trusted.filter((line) => line.mode === 'include' || !goes(line));
}

/** With one more line, if that adds nobody but those of the line, and may stand there (spec 4.3). */
function withLine(list: Assignment[], line: Assignment): Assignment[] {
  const there = byKey(list).get(targetKey(line));
  if (there) {
    const wider = there.mode === 'include' && isFiltered(there) && !isFiltered(line);
    return wider ? list.map((one) => (one === there ? line : one)) : list;
  }
  const [groups, everybody] = [true, false].map((group) =>
    included(list).filter(({ target }) => (target === 'group') === group),
  );
  if (line.target === 'group') return everybody?.length === 0 ? [...list, line] : list;
  if (groups?.length === 0) return [...list, line];
  // All devices has the devices of every group in it.
  const all = line.target === 'allDevices' && !isFiltered(line);
  return all ? [...excluded(list), line] : list;
}

function excluded(lines: readonly Assignment[]): Assignment[] {
  return lines.filter(({ mode }) => mode === 'exclude');
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
