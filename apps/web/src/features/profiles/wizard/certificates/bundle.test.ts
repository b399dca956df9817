import { expect, test } from 'vitest';
import { bundlesOf } from './bundle.ts';

const certificates = (count: number, length = 100) =>
  Array.from({ length: count }, () => ({ data: 'A'.repeat(length) }));
const countOf = (bundle: string) => bundle.split('-----BEGIN CERTIFICATE-----').length - 1;

test('certificates go together as far as the limits allow', () => {
  expect(bundlesOf(certificates(401)).map(countOf)).toEqual([200, 200, 1]);
  const large = bundlesOf(certificates(10, 60_000));
  expect(large.map(countOf)).toEqual([4, 4, 2]);
  expect(Math.max(...large.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
});

test('one that is too large by itself still goes', () => {
  expect(bundlesOf(certificates(2, 50), { bytes: 10, certificates: 200 }).map(countOf)).toEqual([1, 1]);
});

test('nothing makes no file', () => {
  expect(bundlesOf([])).toEqual([]);
});
