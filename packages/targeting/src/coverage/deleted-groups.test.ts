import { expect, test } from 'vitest';
import { deletedGroupFindings } from './deleted-groups.ts';

test.each([
  ['include', 'Staff', 'The group Staff was deleted: nobody gets the profile by it any more.'],
  ['exclude', 'Lab', 'The group Lab was deleted: nobody is left out by it any more.'],
  ['include', '', 'The group of one assignment was deleted'],
] as const)('+c1 a deleted group that was %s is told', (mode, name, words) => {
  expect(deletedGroupFindings([{ mode, name }])).toEqual([
    { code: 'groupDeleted', level: 'warning', message: expect.stringContaining(words) },
  ]);
});
