import { expect, test } from 'vitest';
import { pemOf } from './pem.ts';

test('lines of 64 characters between the marks', () => {
  const lines = pemOf('A'.repeat(130)).split('\n');
  expect(lines.map(({ length }) => length)).toEqual([27, 64, 64, 2, 25, 0]);
  expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----');
  expect(lines.at(-2)).toBe('-----END CERTIFICATE-----');
});
