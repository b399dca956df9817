import { expect, test } from 'vitest';
import { relativeWords } from './relative-words.ts';

const now = new Date('2026-11-20T12:00:00Z');

test.each([
  ['2026-11-20T11:59:30Z', 'just now'],
  ['2026-11-20T11:57:00Z', '3 minutes ago'],
  ['2026-11-20T10:59:00Z', '1 hour ago'],
  ['2026-11-19T11:00:00Z', 'yesterday'],
  ['2026-12-04T12:00:01Z', 'in 2 weeks'],
  ['2024-11-19T12:00:00Z', '2 years ago'],
  ['2027-02-18T11:59:59Z', 'in 3 months'],
])('%s is %s', (at, text) => {
  expect(relativeWords(new Date(at), now)).toBe(text);
});
