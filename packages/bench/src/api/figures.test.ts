import { expect, it } from 'vitest';
import { formatFigures, formatOutcome } from './figures.ts';

const pairs = [
  {
    ours: { requestsPerSecond: 1_000, p99: 10, cpu: 1.2 },
    reference: { requestsPerSecond: 1_250, p99: 8, cpu: 1 },
  },
  {
    ours: { requestsPerSecond: 500, p99: 20, cpu: 1.2 },
    reference: { requestsPerSecond: 1_000, p99: 8, cpu: 1 },
  },
];

it('tells every pair, and the medians last', () => {
  const lines = formatFigures(pairs)
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  expect(lines.at(2)).toEqual([
    '1',
    '1,000',
    '1,250',
    '0.80',
    '10.0',
    '8.0',
    '1.25',
    '1.200',
    '1.000',
    '1.20',
  ]);
  expect(lines.at(-1)).toEqual([
    'median',
    '750',
    '1,125',
    '0.65',
    '15.0',
    '8.0',
    '1.88',
    '1.200',
    '1.000',
    '1.20',
  ]);
});

it.each([
  { counted: pairs, says: 'missed' },
  { counted: pairs.slice(0, 1), says: 'reached' },
])('says that the goal is $says', ({ counted, says }) => {
  expect(formatOutcome(counted)).toContain(says);
});
