import { expect, test } from 'vitest';
import { missingOptions, missingWords, recordCount, rowCount } from './count-words.ts';

test('numbers come with their noun', () => {
  expect([recordCount('people', 1), recordCount('devices', 1_200), rowCount(1), rowCount(2)]).toEqual([
    '1 user',
    '1,200 devices',
    '1 row',
    '2 rows',
  ]);
});

test('who is missing in the file is told by what becomes of them', () => {
  expect(missingWords({ kind: 'devices', missing: 'retire' }, 3)).toBe(
    '3 devices that the file does not have are retired',
  );
  expect(missingWords({ kind: 'people', missing: 'disable' }, 1)).toBe(
    '1 user that the file does not have is disabled',
  );
  expect(missingWords({ kind: 'people', missing: 'leave' }, 3)).toBeUndefined();
  expect(missingOptions('devices').map(([choice]) => choice)).toEqual(['leave', 'retire', 'delete']);
});
