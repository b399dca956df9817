import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test('text is folded so that composed and combining letters, large and small, are one', () => {
  expect(fold('ÉCOLE')).toBe(fold('e\u0301cole'));
});
