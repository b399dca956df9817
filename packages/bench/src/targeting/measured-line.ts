import { type Pair, alternate, median, medianRatio } from '../alternate.ts';
import { formatNumber, formatTable } from '../report.ts';

/** `prepare` and `tidy` are not measured. */
export type Work = {
  prepare?: () => Promise<unknown>;
  work: () => Promise<unknown>;
  tidy?: () => Promise<unknown>;
};

export type Line = {
  what: string;
  /** Milliseconds. */
  goal: number;
  /** What is held against the goal: the middle, or what 95 of 100 do not exceed. */
  by: 'median' | 'p95';
  pairs: number;
  ours: Work;
  reference: Work;
};

export type MeasuredLine = { line: Line; pairs: Pair<number>[] };

export async function measureLine(line: Line, signal: AbortSignal): Promise<MeasuredLine> {
  const { ours, reference, pairs } = line;
  const measured = await alternate({
    ours: () => time(ours),
    reference: () => time(reference),
    warmUps: 1,
    pairs,
    signal,
  });
  return { line, pairs: measured };
}

async function time({ prepare, work, tidy }: Work): Promise<number> {
  await prepare?.();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await tidy?.();
  return took;
}

export function percentile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const held = { median, p95: (numbers: number[]) => percentile(numbers, 0.95) };

export function formatLines(lines: MeasuredLine[]): string {
  const rows = lines.map(({ line, pairs }) => {
    const ours = pairs.map((pair) => pair.ours);
    const is = held[line.by](ours);
    const figures = [line.goal, is, Math.min(...ours), median(pairs.map((pair) => pair.reference))];
    const told = figures.map((figure) => formatNumber(figure, figure < 10 ? 1 : 0));
    const ratio = formatNumber(
      medianRatio(pairs, (took) => took),
      1,
    );
    return [line.by, ...told, ratio, is <= line.goal ? 'ok' : 'over', `  ${line.what}`];
  });
  return formatTable(['by', 'goal ms', 'ours ms', 'least', 'SQL ms', 'ratio', '', ''], rows);
}
