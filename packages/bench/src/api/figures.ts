import { median, medianRatio, middleHalf, type Pair } from '../alternate.ts';
import { formatNumber, formatTable } from '../report.ts';

export type Measured = {
  requestsPerSecond: number;
  p99: number;
  /** Milliseconds of processor time of the server's process for one request: the figure that a busy machine disturbs least. */
  cpu: number;
};

const goal = 0.8;

const figures = [
  { heading: 'req/s', of: ({ requestsPerSecond }: Measured) => requestsPerSecond, decimals: 0 },
  { heading: 'p99 ms', of: ({ p99 }: Measured) => p99, decimals: 1 },
  { heading: 'CPU ms', of: ({ cpu }: Measured) => cpu, decimals: 3 },
];

/** Three columns for each figure: ours, the reference, and the first divided by the second. */
export function formatFigures(pairs: Pair<Measured>[]): string {
  const headings = figures.flatMap(({ heading }) => [`ours ${heading}`, `ref. ${heading}`, 'ratio']);
  const rows = pairs.map((pair, index) => [String(index + 1), ...rowOf([pair])]);
  return formatTable(['pair', ...headings], [...rows, ['median', ...rowOf(pairs)]]);
}

function rowOf(pairs: Pair<Measured>[]): string[] {
  return figures.flatMap(({ of, decimals }) => [
    formatNumber(median(pairs.map(({ ours }) => of(ours))), decimals),
    formatNumber(median(pairs.map(({ reference }) => of(reference))), decimals),
    formatNumber(medianRatio(pairs, of), 2),
  ]);
}

export function formatOutcome(pairs: Pair<Measured>[]): string {
  const of = ({ requestsPerSecond }: Measured) => requestsPerSecond;
  const ratio = medianRatio(pairs, of);
  const [low, high] = middleHalf(pairs, of).map((bound) => formatNumber(bound, 2));
  const reached = ratio >= goal ? 'reached' : 'missed';
  return (
    `Ours answers ${formatNumber(ratio, 2)} of the reference's requests per second ` +
    `(half of the pairs: ${low} to ${high}); the goal is ${goal}: ${reached}.`
  );
}
