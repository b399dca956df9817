import { expect, test } from 'vitest';
import { anywhere } from './anywhere.ts';

test('what a person searches for is text, never a pattern', () => {
  expect(anywhere(String.raw`50%_\ OFF`)).toBe(String.raw`%50\%\_\\ off%`);
});
