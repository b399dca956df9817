import { expect, it } from 'vitest';
import { formatNumber, formatTable } from './report.ts';

it('a table stands to the right', () => {
  const table = formatTable(
    ['pair', 'req/s'],
    [
      ['1', '987'],
      ['median', '1,024'],
    ],
  );
  expect(table).toBe(['  pair  req/s', '------  -----', '     1    987', 'median  1,024'].join('\n'));
});

it('a number has the decimals that are asked for', () => {
  expect(formatNumber(1234.5)).toBe('1,235');
  expect(formatNumber(0.8, 2)).toBe('0.80');
});
