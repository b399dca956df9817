import { expect, it } from 'vitest';
import { clock, formatRatio, formatSpread } from './took.ts';

const took = (milliseconds: number, cpu: number) => ({ milliseconds, cpu });
const pairs = [
  { ours: took(20, 30), reference: took(10, 10) },
  { ours: took(90, 20), reference: took(30, 10) },
  { ours: took(40, 10), reference: took(40, 10) },
];

it('tells the least, the median and the most of each figure by itself', () => {
  const rows = formatSpread(pairs)
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  expect(rows.slice(2)).toEqual([
    ['min', '20.0', '10.0', '1.00', '10.0', '10.0', '1.00'],
    ['median', '40.0', '30.0', '2.00', '20.0', '10.0', '2.00'],
    ['max', '90.0', '40.0', '3.00', '30.0', '10.0', '3.00'],
  ]);
});

it('tells the ratio of processor time, and how far to believe it', () => {
  expect(formatRatio(pairs)).toContain('Ours uses 2.00 times');
});

it('clocks what it waits for', async () => {
  let done = false;
  const { milliseconds, cpu } = await clock(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
    done = true;
  });
  expect([done, milliseconds > 0, cpu >= 0]).toEqual([true, true, true]);
});
