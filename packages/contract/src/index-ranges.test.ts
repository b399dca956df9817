import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestRanges, rangesShape, readRanges, writeRanges } from './index-ranges.ts';
import { importLimits } from './limits.ts';

test.each([
  [[3], '3'],
  [[4, 3, 5], '3-5'],
  [[0, 2, 3, 9], '0,2-3,9'],
  [[7, 7, 8], '7-8'],
])('%j is written as %s', (numbers, text) => {
  expect(writeRanges(numbers)).toBe(text);
  expect([...readRanges(text)]).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
});

test('what is written has the shape, is short enough for an address, and is read the same', () => {
  const index = fc.integer({ min: 0, max: importLimits.profiles - 1 });
  fc.assert(
    fc.property(fc.uniqueArray(index, { minLength: 1, maxLength: importLimits.profiles }), (numbers) => {
      const text = writeRanges(numbers);
      expect(text).toMatch(rangesShape);
      expect(text.length).toBeLessThanOrEqual(longestRanges);
      expect(readRanges(text)).toEqual(new Set(numbers));
    }),
  );
});

test.each(['every other', 'all but every third'])('the longest of all fits: %s', (which) => {
  const all = Array.from({ length: importLimits.profiles }, (_, at) => at);
  const numbers = all.filter((at) => (which === 'every other' ? at % 2 === 0 : at % 3 !== 0));
  expect(writeRanges(numbers).length).toBeLessThanOrEqual(longestRanges);
});

test.each(['', ',', '1,', '-1', '1-', '12345', '1.5', 'a', '1--2'])('“%s” has not the shape', (text) => {
  expect(text).not.toMatch(rangesShape);
});
