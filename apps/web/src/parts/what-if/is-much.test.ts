import { expect, test } from 'vitest';
import { Problem, unreachable } from '../../api/problem.ts';
import { isMuch } from './is-much.ts';

test.each([
  [0, 0, false],
  [1, 0, true],
  [99, 100, false],
  [100, 100, false],
  [101, 100, true],
])('S004-11 a change of %i devices, where %i pass unasked: asked first is %s', (devices, limit, asked) => {
  expect(isMuch({ data: { devices } }, { devices: limit })).toBe(asked);
});

test('what nobody could work out is much, what is refused anyway is not', () => {
  const refused = new Problem({ code: 'precondition.failed', status: 412, title: 'Changed meanwhile' });
  expect(isMuch({ error: unreachable() }, { devices: 100 })).toBe(true);
  expect(isMuch({ error: refused }, { devices: 0 })).toBe(false);
  expect(isMuch({}, { devices: 0 })).toBe(false);
});
