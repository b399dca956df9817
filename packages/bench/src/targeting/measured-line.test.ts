import { expect, test } from 'vitest';
import { type Line, formatLines, percentile } from './measured-line.ts';
import { readSizes } from './sizes.ts';

const nothing = { work: async () => undefined };
const line: Line = {
  what: 'a list',
  goal: 100,
  by: 'median',
  pairs: 3,
  ours: nothing,
  reference: nothing,
};
const pairs = [
  { ours: 90, reference: 30 },
  { ours: 300, reference: 100 },
  { ours: 60, reference: 30 },
];

test.each([
  { by: 'median', told: ['median', '100', '90', '60', '30', '3.0', 'ok', 'a list'] },
  { by: 'p95', told: ['p95', '100', '300', '60', '30', '3.0', 'over', 'a list'] },
] as const)('what is held against the goal is the $by', ({ by, told }) => {
  const [, , row = ''] = formatLines([{ line: { ...line, by }, pairs }]).split('\n');
  expect(row.trim().split(/ {2,}/)).toEqual(told);
});

test.each([
  { numbers: [5], share: 0.95, is: 5 },
  { numbers: Array.from({ length: 40 }, (_, at) => at + 1), share: 0.95, is: 38 },
])('$share of $numbers.length do not exceed $is', ({ numbers, share, is }) => {
  expect(percentile(numbers, share)).toBe(is);
});

test('a smaller house has the same shape', () => {
  expect(readSizes([])).toEqual({ devices: 100_000, people: 50_000, groups: 2_000, profiles: 100 });
  expect(readSizes(['--devices=5000', '--profiles=40'])).toEqual({
    devices: 5_000,
    people: 2_500,
    groups: 100,
    profiles: 40,
  });
});

test.each([['--devices=10'], ['--devices=many'], ['--profiles=1.5'], ['--people=3']])(
  '%s is refused',
  (arg) => {
    expect(() => readSizes([arg])).toThrow();
  },
);
