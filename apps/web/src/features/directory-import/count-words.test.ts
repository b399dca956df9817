import { expect, test } from 'vitest';
import {
  effectWords,
  groupLine,
  groupWords,
  missingOptions,
  missingWords,
  recordCount,
  rowCount,
} from './count-words.ts';

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

test.each([
  [0, 0, undefined],
  [1, 0, '1 group is made'],
  [2, 1, '2 groups are made, and members are added to 1 other'],
  [0, 1, 'Members are added to 1 group'],
  [0, 1_200, 'Members are added to 1,200 groups'],
])('%i groups that are made and %i that get members are told', (made, joined, words) => {
  expect(groupWords({ groups: { made, joined, items: [] } })).toBe(words);
});

test('each group is told with whom it gets', () => {
  expect(groupLine('people', { name: 'Field', made: true, members: 12 })).toBe('Field: made, with 12 users');
  expect(groupLine('devices', { name: 'Field', made: false, members: 1 })).toBe('Field: 1 device added');
});

test('what it does to devices is told when it is known', () => {
  const effect = { devices: 1, instead: 0, profiles: [], items: [] };
  expect(effectWords({ effect })).toBe('Something changes for 1 device');
  expect(effectWords({ effect: { ...effect, devices: 0 } })).toBe('Nothing changes for any device');
  expect(effectWords({ effect: null })).toBeUndefined();
});
