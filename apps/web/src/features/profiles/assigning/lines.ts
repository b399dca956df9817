import type { Assignments } from '../../../api/assignments.ts';

/** One line of who gets a profile, with the names that it is shown by. */
export type Line = Assignments['assignments'][number];
export type Mode = Line['mode'];
export type Everybody = 'allUsers' | 'allDevices';

export const everybody: Record<Everybody, string> = { allUsers: 'All users', allDevices: 'All devices' };

export function whoIs({ target, group, deletedGroup }: Line): string {
  if (target !== 'group') return everybody[target];
  return group?.name ?? `${deletedGroup ?? 'A group'} (deleted, reaches nobody)`;
}

/** "Staff", "Excluded: Lab", "All devices, without those of the filter Kiosks". */
export function lineWords(line: Line): string {
  const who = whoIs(line);
  if (line.mode === 'exclude') return `Excluded: ${who}`;
  if (!line.filter || line.filterMode === 'none') return who;
  return `${who}, ${line.filterMode === 'include' ? 'only' : 'without'} those of the filter ${line.filter.name}`;
}

/** "Added: Staff", "Excluded: Lab", "No longer excluded: Lab", "Changed: Staff, only those of the filter Corporate". */
export function changesBetween(before: readonly Line[], after: readonly Line[]): string[] {
  const key = (line: Line) => `${line.mode} ${keyOf(line)}`;
  const was = new Map(before.map((line) => [key(line), line]));
  const is = new Map(after.map((line) => [key(line), line]));
  const added = (line: Line) => (line.mode === 'exclude' ? lineWords(line) : `Added: ${lineWords(line)}`);
  const removed = (line: Line) =>
    line.mode === 'exclude' ? `No longer excluded: ${whoIs(line)}` : `Removed: ${lineWords(line)}`;
  return [
    ...after.flatMap((line) => {
      const earlier = was.get(key(line));
      if (!earlier) return [added(line)];
      return lineWords(earlier) === lineWords(line) ? [] : [`Changed: ${lineWords(line)}`];
    }),
    ...before.filter((line) => !is.has(key(line))).map(removed),
  ];
}

/** No two lines of a list have the same. */
export function keyOf({ target, group, deletedGroup }: Line): string {
  return `${target} ${group?.id ?? deletedGroup ?? ''}`;
}

const bare = { deletedGroup: null, filter: null, filterMode: 'none' } as const;

export function withGroups(
  lines: readonly Line[],
  mode: Mode,
  groups: readonly { id: string; name: string }[],
): Line[] {
  return [...lines, ...groups.map((group): Line => ({ mode, target: 'group', group, ...bare }))];
}

export function withEverybody(lines: readonly Line[], target: Everybody): Line[] {
  return [...lines, { mode: 'include', target, group: null, ...bare }];
}

export function without(lines: readonly Line[], line: Line): Line[] {
  return lines.filter((other) => other !== line);
}

export function filtered(
  lines: readonly Line[],
  line: Line,
  { filter, filterMode }: Pick<Line, 'filter' | 'filterMode'>,
): Line[] {
  return lines.map((other) => (other === line ? { ...line, filter, filterMode } : other));
}

const included = (lines: readonly Line[]) => lines.filter(({ mode }) => mode === 'include');

/** Why groups cannot be included (spec 4.3). */
export function whyNoGroups(lines: readonly Line[]): string | undefined {
  const all = included(lines).find(({ target }) => target !== 'group');
  return all && `Groups cannot stand beside ${whoIs(all)}. Remove it first, or exclude groups from it.`;
}

export function whyNotEverybody(lines: readonly Line[], target: Everybody): string | undefined {
  const there = included(lines);
  if (there.some((line) => line.target === target)) return `${everybody[target]} is in the list already.`;
  return there.some((line) => line.target === 'group')
    ? `Remove the included groups first: they cannot stand beside ${everybody[target]}.`
    : undefined;
}
