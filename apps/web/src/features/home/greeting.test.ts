import { expect, test } from 'vitest';
import { greetingAt } from './greeting.ts';

test.each([
  [3, 'Hello'],
  [5, 'Good morning'],
  [12, 'Good afternoon'],
  [18, 'Good evening'],
])('at %i it is %s', (hour, greeting) => {
  expect(greetingAt(new Date(2026, 10, 20, hour))).toBe(greeting);
});
