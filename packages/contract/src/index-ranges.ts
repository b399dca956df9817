/** Whole numbers as people write them: `3,7-20`. No zod here: the browser imports it. */

/** Two numbers of up to four digits, and how many of them fit an address. */
export const rangesShape = /^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/;
export const longestRanges = 10_000;

export function readRanges(text: string): Set<number> {
  const numbers = new Set<number>();
  for (const range of text.split(',')) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let at = from; at <= to; at += 1) numbers.add(at);
  }
  return numbers;
}

export function writeRanges(numbers: Iterable<number>): string {
  const ranges: { from: number; to: number }[] = [];
  for (const at of [...numbers].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last && at <= last.to + 1) last.to = at;
    else ranges.push({ from: at, to: at });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}
