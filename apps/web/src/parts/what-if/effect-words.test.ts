import { expect, test } from 'vitest';
import { insteadWords, outcomeTitle, profileEffect, someDevices } from './effect-words.ts';

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
    person: null,
    profile,
    outcome: 'loses' as const,
    cause: 'slot',
  });
  const items = ['A', 'A', 'B', 'C', 'D'].map(item);
  expect(someDevices({ items })).toBe('Among them A, B, and C.');
});

test('devices that have nothing yet get the new version instead of the old', () => {
  expect(insteadWords({ devices: 0, instead: 171 })).toBe(
    'No device has it yet: 171 devices get the new version instead of the old.',
  );
  expect(insteadWords({ devices: 2, instead: 1 })).toBe(
    '1 more has yet to fetch it and gets the new version instead of the old.',
  );
  expect(insteadWords({ devices: 2, instead: 0 })).toBeUndefined();
});
