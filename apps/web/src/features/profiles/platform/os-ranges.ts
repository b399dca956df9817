import type { OsRange } from '@countersign/catalog/platforms';

/** "4.0 to 10", "10.0 and later". */
export function rangeWords({ from, to }: Pick<OsRange, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) return `${from} to ${to}`;
  if (from !== undefined) return `${from} and later`;
  return to === undefined ? 'Every version' : `Up to ${to}`;
}

/** Where a profile of the platform works, one line for each kind of device. */
export function worksOn(ranges: readonly OsRange[]): string[] {
  return ranges.map(({ devices, ...range }) =>
    devices === undefined ? rangeWords(range) : `${devices}: ${rangeWords(range)}`,
  );
}
