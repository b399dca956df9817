import { expect, test } from 'vitest';
import { accountHits, movedTo, pageHits } from './search-hits.ts';

const areas = [
  { path: '/admin/audit', title: 'Audit log', summary: 'Who did what' },
  { path: '/admin/roles', title: 'Roles', summary: 'What each role allows' },
];

test.each([
  ['', ['/admin/audit', '/admin/roles']],
  [' AUDIT ', ['/admin/audit']],
  ['allows', ['/admin/roles']],
  ['nothing', []],
])('"%s" finds %o', (words, found) => {
  expect(pageHits(areas, words).map(({ to }) => to)).toEqual(found);
});

test('an account leads to its page', () => {
  const [hit] = accountHits([{ id: '1', displayName: 'Ada', email: 'ada@example.org' }]);
  expect(hit).toMatchObject({ to: '/admin/accounts/1', title: 'Ada', detail: 'ada@example.org' });
});

test.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [0, 1, 0, -1],
])('from %i by %i of %i to %i', (current, by, count, next) => {
  expect(movedTo(current, by, count)).toBe(next);
});
