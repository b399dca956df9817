import { expect, test } from 'vitest';
import { outcomeTitle, profileEffect, someDevices } from './effect-words.ts';

test('what a change does to devices is told profile by profile, in numbers', () => {
  expect(
    profileEffect({
      id: '1',
      displayName: 'Root',
      outcomes: [
        { outcome: 'loses', count: 1_200 },
        { outcome: 'gains', count: 1 },
      ],
    }),
  ).toBe('Root: 1,200 devices lose it and 1 device gains it');
  expect(outcomeTitle('reissued')).toBe('Gets a new certificate');
});

test('the first of the devices are named, each once', () => {
  const profile = { id: '1', displayName: 'Root' };
  const item = (name: string) => ({
    device: { id: name, name },
    profile,
    outcome: 'loses' as const,
    cause: 'slot',
  });
  const items = ['A', 'A', 'B', 'C', 'D'].map(item);
  expect(someDevices({ items })).toBe('Among them A, B, and C.');
});
