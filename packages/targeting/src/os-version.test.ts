import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareVersions, isWrittenVersion, versionParts } from './os-version.ts';

describe('the numbers of a version', () => {
  test.each([
    ['10.0.22631.3447', [10, 0, 22631, 3447]],
    ['10.0.16299.001', [10, 0, 16299, 1]],
    ['13', [13, 0, 0, 0]],
    [' 16.5.1 (c)', [16, 5, 1, 0]],
    ['14.2.1a', [14, 2, 1, 0]],
    ['1.2.3.4.5', [1, 2, 3, 4]],
    ['0', [0, 0, 0, 0]],
    ['10.', [10, 0, 0, 0]],
    ['', null],
    [null, null],
    [undefined, null],
    ['Android 14', null],
    ['.5', null],
    ['2147483647', [2147483647, 0, 0, 0]],
    ['2147483648', null],
    [`1.${'9'.repeat(400)}`, null],
  ])('of %j are %j', (text, parts) => {
    expect(versionParts(text)).toEqual(parts);
  });
});

test.each([
  ['10.0', '10.0.0.0', 0],
  ['10.0.9', '10.0.10', -1],
  ['10.0.16299.001', '10.0.16299.1', 0],
  ['11', '10.9.9.9', 1],
])('%s against %s is %i', (one, other, sign) => {
  const parts = (text: string) => versionParts(text) ?? [];
  expect(Math.sign(compareVersions(parts(one), parts(other)))).toBe(sign);
  expect(Math.sign(compareVersions(parts(other), parts(one)))).toBe(sign === 0 ? 0 : -sign);
});

test.each([
  ['10.0', true],
  ['10.0.16299.001', true],
  ['13', false],
  ['1.2.3.4.5', false],
  ['10.0.x', false],
  ['10.0 ', false],
  ['1234567890.0', false],
  [`${'0'.repeat(50)}1.0`, true],
])('%s may stand in a rule: %s', (text, may) => {
  expect(isWrittenVersion(text)).toBe(may);
});

test('whatever may stand in a rule has numbers', () => {
  const part = fc.nat({ max: 999_999_999 }).map(String);
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
      expect(isWrittenVersion(parts.join('.'))).toBe(true);
      expect(versionParts(parts.join('.'))).not.toBeNull();
    }),
  );
});
