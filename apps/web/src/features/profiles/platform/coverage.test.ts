import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';

const carrier = (id: string, platform: 'ios' | 'windows81') => ({ id, platform, displayName: id });

test('S002-21, +a3: every platform that carries a certificate or lacks it', () => {
  const covered = coverageOf({
    profiles: [carrier('a', 'ios'), carrier('b', 'ios')],
    profileCounts: [{ platform: 'ios', count: 2 }],
  });
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
  const platforms = coverageOf({ profiles: [carrier('a', 'windows81')], profileCounts: [] }).map(
    ({ platform }) => platform,
  );
  expect(platforms).toContain('windows81');
  expect(platforms).not.toContain('windowsPhone81');
});

test('of many the first are named and the rest is counted', () => {
  const profiles = ['a', 'b'].map((id) => carrier(id, 'ios'));
  const covered = coverageOf({ profiles, profileCounts: [{ platform: 'ios', count: 12 }] });
  expect(covered.find(({ platform }) => platform === 'ios')?.more).toBe(10);
});
