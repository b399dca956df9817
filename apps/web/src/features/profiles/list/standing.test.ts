import { expect, test } from 'vitest';
import { standingWords } from './standing.ts';

test.each([
  [true, 0, false, []],
  [true, 1, false, ['1 warning']],
  [false, 2, false, ['Incomplete', '2 warnings']],
  [false, 0, false, ['Incomplete']],
  [true, 1, true, ['1 warning', 'Conflict on devices']],
])('+b11 complete %s with %i warnings and conflict %s reads %j', (complete, warnings, conflict, words) => {
  expect(standingWords({ complete, warnings, conflict })).toEqual(words);
});
