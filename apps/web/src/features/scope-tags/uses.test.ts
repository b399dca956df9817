import { expect, test } from 'vitest';
import { usesOf } from './uses.ts';

test.each([
  [{ profiles: 0, filters: 0, accounts: 0 }, ''],
  [{ profiles: 1, filters: 2, accounts: 0 }, '1 profile, 2 filters'],
  [{ profiles: 3, filters: 0, accounts: 1 }, '3 profiles, 1 account'],
])('spec 4.4 what has a tag: %o', (tag, expected) => {
  expect(usesOf(tag)).toBe(expected);
});
