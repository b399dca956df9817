import { type Pair, median, middleHalf, medianRatio } from './alternate.ts';
import { formatNumber, formatTable } from './report.ts';

export type Took = {
  milliseconds: number;
  /** Of all that this process did: the figure that a busy machine disturbs least. */
  cpu: number;
};

export async function clock(work: () => unknown): Promise<Took> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { milliseconds, cpu: (user + system) / 1_000 };
}

const figures = [
  { heading: 'ms', of: ({ milliseconds }: Took) => milliseconds },
  { heading: 'CPU ms', of: ({ cpu }: Took) => cpu },
];

/** The quickest, the median and the slowest: of both, and of their ratios within a pair. */
export function formatSpread(pairs: Pair<Took>[]): string {
  const headings = figures.flatMap(({ heading }) => [`ours ${heading}`, `ref. ${heading}`, 'ratio']);
  const row = (name: string, pick: (numbers: number[]) => number) => [
    name,
    ...figures.flatMap(({ of }) => [
      formatNumber(pick(pairs.map(({ ours }) => of(ours))), 1),
      formatNumber(pick(pairs.map(({ reference }) => of(reference))), 1),
      formatNumber(pick(pairs.map(({ ours, reference }) => of(ours) / of(reference))), 2),
    ]),
  ];
  const rows = [
    row('min', (numbers) => Math.min(...numbers)),
    row('median', median),
    row('max', (numbers) => Math.max(...numbers)),
  ];
  return formatTable(['', ...headings], rows);
}

export function formatRatio(pairs: Pair<Took>[]): string {
  const of = ({ cpu }: Took) => cpu;
  const [low, high] = middleHalf(pairs, of).map((bound) => formatNumber(bound, 2));
  const ratio = formatNumber(medianRatio(pairs, of), 2);
  return `Ours uses ${ratio} times the processor time of the reference (half of the pairs: ${low} to ${high}).`;
}
