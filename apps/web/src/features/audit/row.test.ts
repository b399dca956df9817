import { expect, test } from 'vitest';
import { beginningOf } from './row.ts';

const now = new Date('2026-11-20T12:34:56.789Z');

test.each([
  [undefined, undefined],
  ['ever', undefined],
  ['hour', '2026-11-20T11:34:00.000Z'],
  ['day', '2026-11-19T12:34:00.000Z'],
  ['month', '2026-10-21T12:34:00.000Z'],
])('%s begins at %s', (range, beginning) => {
  expect(beginningOf(range, now)).toBe(beginning);
});
