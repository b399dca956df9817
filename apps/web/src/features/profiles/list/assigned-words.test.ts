import { expect, test } from 'vitest';
import { assignedText } from './assigned-words.ts';

const group = (name: string) => ({ target: 'group' as const, group: name });

test.each([
  ['No', { count: 0, first: [], deletedGroups: [] }],
  ['Yes: All users', { count: 1, first: [{ target: 'allUsers', group: null }], deletedGroups: [] }],
  ['Yes: Staff, Sales', { count: 2, first: [group('Staff'), group('Sales')], deletedGroups: [] }],
  ['Yes: A, B and 4 more', { count: 6, first: [group('A'), group('B')], deletedGroups: [] }],
  ['Yes: Old. Deleted group: Old', { count: 1, first: [group('Old')], deletedGroups: ['Old'] }],
  ['No. Deleted groups: Old, Older', { count: 0, first: [], deletedGroups: ['Old', 'Older'] }],
] as const)('+c1 X25 the column Assigned reads %s', (words, { count, first, deletedGroups }) => {
  expect(assignedText({ count, first: [...first], deletedGroups: [...deletedGroups] })).toBe(words);
});
