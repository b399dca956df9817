import { expect, test } from 'vitest';
import { movedTo, pageHits, recordHits } from './search-hits.ts';

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

test('each hit leads to its page, and the rest to the list', () => {
  const hit = { id: '1', name: 'NOR-W008', detail: 'Windows' };
  const [devices, users] = recordHits(
    {
      kinds: [
        { kind: 'device', hits: [hit], more: true },
        { kind: 'user', hits: [{ id: '2', name: 'Ada', detail: 'ada@example.org' }], more: false },
      ],
    },
    'nor w&',
  );
  expect(devices?.hits).toMatchObject([
    { to: '/devices/all/1', title: 'NOR-W008', detail: 'Windows' },
    { to: '/devices/all?search=nor+w%26', title: 'More devices' },
  ]);
  expect(users).toMatchObject({ title: 'Users', hits: [{ to: '/users/2' }] });
});

test.each([
  [0, 1, 3, 1],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [0, 1, 0, -1],
])('from %i by %i of %i to %i', (current, by, count, next) => {
  expect(movedTo(current, by, count)).toBe(next);
});
