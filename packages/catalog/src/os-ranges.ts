import { type OsRange, type PlatformName, platform } from './platforms.ts';

/**
 * On which versions of its system a kind works (+b6). Wizard, page, targeting and device states all ask here. No zod: the
 * shell may import it.
 */
export type OsVerdict =
  | { verdict: 'works' | 'tooOld' | 'tooNew'; /** The range that decides, with its source. */ range: OsRange }
  /** Nothing can be said of a version that nobody knows. */
  | { verdict: 'unknown' };

type Device = {
  /** A Samsung device with Knox, which Android device administrator treats apart. */ knox?: boolean;
};

/** What a device tells of its system: "10.0.19045.3803", "14.5", "13". Behind the numbers anything may stand. */
export function worksOn(
  kind: { platform: PlatformName },
  osVersion: string,
  { knox = false }: Device = {},
): OsVerdict {
  const version = readVersion(osVersion);
  if (!version) return { verdict: 'unknown' };
  const ranges = rangesFor(kind, knox);
  const verdicts = ranges.map((range) => judge(version, range));
  return verdicts.find(({ verdict }) => verdict === 'works') ?? verdicts[0] ?? { verdict: 'unknown' };
}

export function osRangesOf(kind: { platform: PlatformName }): readonly OsRange[] {
  return platform(kind.platform).works;
}

function rangesFor(kind: { platform: PlatformName }, knox: boolean): readonly OsRange[] {
  const ranges = osRangesOf(kind);
  const ofKnox = ranges.filter(({ devices }) => devices === 'Samsung Knox');
  return knox && ofKnox.length > 0 ? ofKnox : ranges.filter(({ devices }) => devices === undefined);
}

function judge(version: readonly number[], range: OsRange): OsVerdict {
  const { from, to } = range;
  if (from !== undefined && compare(version, readVersion(from) ?? []) < 0)
    return { verdict: 'tooOld', range };
  const last = to === undefined ? undefined : readVersion(to);
  // "Up to 10" means every 10: what is finer than the bound does not count.
  if (last && compare(version.slice(0, last.length), last) > 0) return { verdict: 'tooNew', range };
  return { verdict: 'works', range };
}

/** Leading numbers with points between them. */
function readVersion(text: string): number[] | undefined {
  const found = /^\s*(\d{1,9}(?:\.\d{1,9})*)/.exec(text)?.[1];
  return found?.split('.').map(Number);
}

/** Number by number; what is missing is 0. */
function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** "4.0 to 10", "10.0 and later". */
export function rangeWords({ from, to }: Pick<OsRange, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (from !== undefined) return `${from} and later`;
  return to === undefined ? 'Every version' : `Up to ${to}`;
}

/** One line for each kind of device. */
export function osRangeLines(ranges: readonly OsRange[]): string[] {
  return ranges.map(({ devices, ...range }) =>
    devices === undefined ? rangeWords(range) : `${devices}: ${rangeWords(range)}`,
  );
}
