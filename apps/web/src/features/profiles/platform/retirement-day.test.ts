import { platform } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { retirementDay } from './retirement-day.ts';

test('+a2 S000-20 the day is the same wherever one reads it', () => {
  const { retired } = platform('androidDeviceAdministrator');
  expect(retired && retirementDay(retired)).toBe('31 December 2024');
});
