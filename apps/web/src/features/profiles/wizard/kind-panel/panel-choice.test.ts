import { expect, test } from 'vitest';
import { platformChoices, platformsWithout, typesMatching } from './platform-choices.ts';

const labels = (search: string, type: 'trusted' | 'scep' | 'pkcs' | 'pkcsImported' = 'trusted') =>
  platformChoices({ search, withRetired: false, type }).map(({ label }) => label);

test('S003-18 +b7 Android Enterprise stands there by its four enrolment modes, and three lead to one kind', () => {
  const found = platformChoices({ search: 'Android Enterprise', withRetired: false, type: 'pkcs' });
  expect(found.map(({ label }) => label)).toEqual([
    'Android Enterprise: Fully Managed',
    'Android Enterprise: Dedicated',
    'Android Enterprise: Corporate-Owned Work Profile',
    'Android Enterprise: Personally-Owned Work Profile',
  ]);
  expect(new Set(found.slice(0, 3).map(({ name }) => name)).size).toBe(1);
  expect(found[0]?.alike).toEqual(['Dedicated', 'Corporate-Owned Work Profile']);
});

test('+b7 a mode, an older name and “Templates” find what they stand for', () => {
  expect(labels('Dedicated')).toEqual(['Android Enterprise: Dedicated']);
  expect(labels('Android for Work')).toHaveLength(4);
  expect(labels('mac os x')).toEqual(['macOS']);
  expect(labels('Templates')).toEqual(labels(''));
  expect(typesMatching('scep')).toEqual(['scep']);
  expect(typesMatching('templates')).toHaveLength(4);
  expect(labels('no such thing')).toEqual([]);
});

test('only pairs that exist are offered, and retired ones on request', () => {
  expect(labels('', 'pkcsImported')).not.toContain('Android (AOSP)');
  expect(platformsWithout('pkcsImported', false)).toEqual(['Android (AOSP)']);
  expect(labels('')).not.toContain('Windows 8.1 and later');
  expect(
    platformChoices({ search: '8.1', withRetired: true, type: 'pkcsImported' }).map(({ name }) => name),
  ).toEqual(['windowsPhone81']);
});
