import { expect, test } from 'vitest';
import { difference } from './difference.ts';

test.each([
  ['nothing', null, null, []],
  ['the same', { a: 1, b: [1, 2] }, { a: 1, b: [1, 2] }, []],
  ['a creation', null, { name: 'Ada' }, [['name', 'added', undefined, 'Ada']]],
  ['a deletion', { name: 'Ada' }, null, [['name', 'removed', 'Ada', undefined]]],
  ['a change', { name: 'Ada', n: 1 }, { name: 'Ida', n: 1 }, [['name', 'changed', 'Ada', 'Ida']]],
  ['a change further in', { a: { b: 1 } }, { a: { b: 2 } }, [['a.b', 'changed', '1', '2']]],
  [
    'a list',
    { roles: ['reader'] },
    { roles: ['reader', 'x'] },
    [['roles', 'changed', 'reader', 'reader, x']],
  ],
  ['a list of things', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, [['a.0.b', 'changed', '1', '2']]],
  ['emptied', { note: 'x' }, { note: null }, [['note', 'changed', 'x', '']]],
])('%s', (_name, before, after, lines) => {
  expect(
    difference(before, after).map(({ path, kind, before, after }) => [path, kind, before, after]),
  ).toEqual(lines);
});
