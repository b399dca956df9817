import { expect, test } from 'vitest';
import { reasonWords } from './reason-words.ts';

test.each([
  ['Staff', { group: { id: '1', name: 'Staff' }, target: 'group', leaving: false }],
  ['All users', { group: null, target: 'allUsers', leaving: false }],
  ['All devices', { group: null, target: 'allDevices', leaving: false }],
  ['A deleted group', { group: null, target: 'group', leaving: false }],
  ['Nobody any more', { group: null, target: null, leaving: true }],
])('a device is in by %s', (words, reason) => {
  expect(reasonWords(reason)).toBe(words);
});
