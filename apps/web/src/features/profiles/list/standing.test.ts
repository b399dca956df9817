import { expect, test } from 'vitest';
import { standingWords } from './standing.ts';

test.each([
  [true, 0, []],
  [true, 1, ['1 warning']],
  [false, 2, ['Incomplete', '2 warnings']],
  [false, 0, ['Incomplete']],
])('+b11 complete %s with %i warnings reads %j', (complete, warnings, words) => {
  expect(standingWords({ complete, warnings })).toEqual(words);
});
