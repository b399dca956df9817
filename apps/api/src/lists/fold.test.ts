import { describe, expect, test } from 'vitest';
import { defuse } from './csv.ts';
import { anywhere, fold } from './fold.ts';

test('text is folded so that composed and combining letters, large and small, are one', () => {
  expect(fold('ÉCOLE')).toBe(fold('e\u0301cole'));
});

test('what a person searches for is text, never a pattern', () => {
  expect(anywhere(String.raw`50%_\ OFF`)).toBe(String.raw`%50\%\_\\ off%`);
});

describe('a CSV cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j cannot run as a formula', (cell) => {
    expect(defuse(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'plain', 'a=b', '1-2'])('%j stays as it is', (cell) => {
    expect(defuse(cell)).toBe(cell);
  });
});
