import { kinds } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { stepsFor } from './steps.ts';

test.each(kinds)('S000-34 S003-39 C8 $id has applicability rules on Windows 10 and later only', (kind) => {
  const steps = stepsFor([kind], 'edit', false);
  expect(steps.includes('applicability')).toBe(kind.platform === 'windows10');
  expect(steps.at(-1)).toBe('review');
  if (kind.platform === 'windows10') expect(steps.at(-2)).toBe('applicability');
});

test('of several platforms it is enough that one has them', () => {
  const trusted = kinds.filter(({ type, platform }) => type === 'trusted' && platform !== 'aosp');
  expect(stepsFor(trusted, 'create', false)).toContain('applicability');
});

test.each(['create', 'edit'] as const)(
  'spec 2.2 spec 4.4 scope tags are a step where there are some, to %s',
  (mode) => {
    expect(stepsFor(kinds, mode, false)).not.toContain('scopeTags');
    const steps = stepsFor(kinds, mode, true);
    const at = steps.indexOf('scopeTags');
    expect(steps.slice(at - 1, at + 2)).toEqual([
      'apps',
      'scopeTags',
      mode === 'create' ? 'assignments' : 'applicability',
    ]);
  },
);
