import { expect, test } from 'vitest';
import { dependentsIn } from './held.ts';

test('V39 the refusal names who stands on the profile', () => {
  const dependents = [{ id: '1', displayName: 'Wi-Fi', kind: 'scep.ios' }];
  expect(dependentsIn({ count: 30, dependents })).toEqual({ count: 30, dependents });
  expect(dependentsIn({ dependents: [null, 'x', ...dependents] })).toEqual({ count: 1, dependents });
  expect(dependentsIn({})).toEqual({ count: 0, dependents: [] });
});
