import { expect, test } from 'vitest';
import { expiryState, expiryWords, spentOf, validityWords } from './expiry.ts';

const now = new Date('2026-11-20T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

test.each([
  [-400, 'expired', 'Expired last year'],
  [-3, 'expired', 'Expired 3 days ago'],
  [0, 'within30Days', 'Expires about now'],
  [29, 'within30Days', 'Expires in 4 weeks'],
  [30, 'within90Days', 'Expires next month'],
  [90, 'later', 'Expires in 3 months'],
  [4_400, 'later', 'Expires in 12 years'],
] as const)('%i days from now', (days, state, words) => {
  expect(expiryState(inDays(days), now)).toBe(state);
  expect(expiryWords(inDays(days), now)).toBe(words);
});

const between = (from: number, to: number) => ({
  notBefore: inDays(from).toISOString(),
  notAfter: inDays(to).toISOString(),
});

test.each([
  ['before it begins', between(10, 20), 0],
  ['a quarter', between(-1, 3), 0.25],
  ['after its end', between(-3, -1), 1],
  ['an end before the beginning', between(3, -3), 1],
])('what is spent: %s', (_name, validity, spent) => {
  expect(spentOf(validity, now)).toBe(spent);
});

test('what begins later says so', () => {
  expect(validityWords(between(7, 100), now)).toBe('Not valid yet, valid next week');
  expect(validityWords(between(-7, 100), now)).toBe('Expires in 3 months');
});
