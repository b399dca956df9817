import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

test('a text has one fingerprint, and a change of a letter another', () => {
  expect(fingerprintOf('abc')).toBe(fingerprintOf('abc'));
  const texts = ['', 'a', 'b', 'ab', 'ba', 'abc', 'acb', 'a'.repeat(10_000), `${'a'.repeat(9_999)}b`];
  expect(new Set(texts.map(fingerprintOf)).size).toBe(texts.length);
});
