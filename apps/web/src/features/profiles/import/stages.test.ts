import { expect, test } from 'vitest';
import { importAt, isPlan, resultIn, stages } from './stages.ts';

const at = (address: string) => {
  const { pathname, search } = new URL(address, 'https://portal.example');
  return { pathname, search };
};

test('the address says which stage one is at', () => {
  expect(isPlan(at(stages.plan).search)).toBe(true);
  expect(isPlan(at(stages.start).search)).toBe(false);
  expect(resultIn(at(stages.result('x y')).search)).toBe('x y');
  expect(resultIn(at(stages.plan).search)).toBeNull();
});

test.each([
  [stages.plan, `${stages.plan}&open=3&search=a`, false],
  [stages.plan, stages.result('x'), false],
  [stages.plan, stages.start, true],
  [stages.plan, '/admin/settings', true],
])('from %s to %s something is left behind: %s', (from, to, left) => {
  expect(importAt(at(from)) !== importAt(at(to))).toBe(left);
});
