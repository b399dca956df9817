import { platform } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { rangeWords, worksOn } from './os-ranges.ts';

test.each([
  [{ from: '4.0', to: '10' }, '4.0 to 10'],
  [{ from: '10.9' }, '10.9 and later'],
  [{ to: '8.1' }, 'Up to 8.1'],
  [{}, 'Every version'],
])('%j reads %s', (range, words) => {
  expect(rangeWords(range)).toBe(words);
});

test('S000-22: device administrator says where it works, Samsung Knox apart', () => {
  expect(worksOn(platform('androidDeviceAdministrator').works)).toEqual([
    '4.0 to 10',
    'Samsung Knox: 4.0 to 12',
  ]);
});
