import { describe, expect, test } from 'vitest';
import { defuse } from './csv.ts';

describe('a CSV cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j cannot run as a formula', (cell) => {
    expect(defuse(cell)).toBe(`'${cell}`);
  });

  test.each(['', 'plain', 'a=b', '1-2'])('%j stays as it is', (cell) => {
    expect(defuse(cell)).toBe(cell);
  });
});
