import { expect, test } from 'vitest';
import { waitAfter } from './throttle.ts';

test('the wait after failures grows, and has an end', () => {
  expect([4, 5, 6, 9, 10, 1_000].map((failures) => waitAfter('account', failures) / 1_000)).toEqual([
    0, 1, 2, 16, 30, 30,
  ]);
  expect([9, 10, 11, 19, 20, 1_000].map((failures) => waitAfter('address', failures) / 1_000)).toEqual([
    0, 1, 2, 512, 900, 900,
  ]);
});
