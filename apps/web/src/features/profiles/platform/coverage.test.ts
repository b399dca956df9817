import { expect, test } from 'vitest';
import { coverageOf, firstOf } from './coverage.ts';

const carrier = (id: string, platform: 'ios' | 'windows81') => ({ id, platform, displayName: id });

test('S002-21, +a3: every platform that carries a certificate or lacks it', () => {
  const covered = coverageOf([carrier('a', 'ios'), carrier('b', 'ios')]);
  expect(covered.map(({ platform, profiles }) => [platform, profiles.map(({ id }) => id)])).toEqual([
    ['windows10', []],
    ['ios', ['a', 'b']],
    ['macos', []],
    ['androidDeviceOwner', []],
    ['androidWorkProfile', []],
    ['aosp', []],
  ]);
});

test('a retired platform stands there only when it carries the certificate', () => {
  const platforms = coverageOf([carrier('a', 'windows81')]).map(({ platform }) => platform);
  expect(platforms).toContain('windows81');
  expect(platforms).not.toContain('windowsPhone81');
});

test('of many only the first are named, the one at hand always', () => {
  const many = Array.from({ length: 12 }, (_, index) => carrier(String(index), 'ios'));
  const { shown, more } = firstOf(many, '11');
  expect(shown.map(({ id }) => id)).toEqual(['11', '0', '1', '2', '3']);
  expect(more).toBe(7);
  expect(firstOf(many.slice(0, 5))).toMatchObject({ more: 0 });
});
