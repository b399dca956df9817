import { describe, expect, test } from 'vitest';
import { inSight, offeredChoices, offeredOptions } from './offered.ts';

const options = [
  { value: 'a', label: 'A' },
  { value: 'old', label: 'Old', legacy: true as const },
];

describe('what a choice offers', () => {
  test('what is legacy only while it is chosen', () => {
    expect(offeredOptions(options, 'a').map(({ value }) => value)).toEqual(['a']);
    expect(offeredOptions(options, 'old').map(({ value }) => value)).toEqual(['a', 'old']);
  });

  test('no value, where there may be none', () => {
    const open = { type: 'choice', options, unset: 'Not configured' } as const;
    expect(offeredChoices(open, 'a')[0]).toEqual({ value: '', label: 'Not configured' });
    const older = { ...open, unsetIsLegacy: true } as const;
    expect(offeredChoices(older, 'a').map(({ value }) => value)).toEqual(['a']);
    expect(offeredChoices(older, null).map(({ value }) => value)).toEqual(['', 'a']);
  });

  test('few short options are all in sight', () => {
    expect(inSight(options)).toBe(true);
    expect(inSight([...options, ...options, ...options])).toBe(false);
    expect(inSight([{ value: 'a', label: 'A'.repeat(41) }])).toBe(false);
  });
});
