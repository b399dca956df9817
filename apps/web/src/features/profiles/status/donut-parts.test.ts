import { expect, test } from 'vitest';
import { donutParts, round, type StateSum, sumsOf } from './donut-parts.ts';

const sum = (state: StateSum['state'], count: number): StateSum => ({ state, count });

test('the causes of a state are one part, and states without devices are none', () => {
  const counts = [sum('notApplicable', 2), sum('pending', 5), sum('notApplicable', 3), sum('conflict', 0)];
  expect(sumsOf(counts)).toEqual([sum('pending', 5), sum('notApplicable', 5)]);
});

test('one part is the whole ring', () => {
  expect(donutParts([sum('pending', 7)])).toEqual([{ ...sum('pending', 7), from: 0, length: round }]);
});

test.each([
  ['two alike', [sum('pending', 4), sum('notApplicable', 4)]],
  ['one of a hundred thousand', [sum('pending', 99_998), sum('conflict', 1), sum('notApplicable', 1)]],
])('%s: parts lie beside each other, fill the ring, and none is too small to hit', (_what, sums) => {
  const parts = donutParts(sums);
  const gap = 8;
  let end = 0;
  for (const { from, length } of parts) {
    expect(from).toBeCloseTo(end);
    expect(length).toBeGreaterThanOrEqual(24);
    end = from + length + gap;
  }
  expect(end).toBeCloseTo(round);
});

test('no device is no part', () => {
  expect(donutParts([])).toEqual([]);
});
