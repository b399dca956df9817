import { describe, expect, test } from 'vitest';
import { differencesOf, merged } from './merge.ts';

const base = { name: 'Ada', email: 'ada@example.org', roles: ['reader'] };

describe('two changes of one thing', () => {
  test('agree where both did the same', () => {
    const both = { ...base, name: 'Ada L.' };
    expect(differencesOf(base, both, { ...both })).toEqual([]);
  });

  test.each([
    ['only you changed it', { name: 'Yours' }, {}, 'yours'],
    ['only they changed it', {}, { name: 'Theirs' }, 'theirs'],
    ['both changed it', { name: 'Yours' }, { name: 'Theirs' }, 'yours'],
  ] as const)('%s', (_case, yours, theirs, better) => {
    const found = differencesOf(base, { ...base, ...yours }, { ...base, ...theirs });
    expect(found).toMatchObject([{ field: 'name', better }]);
  });

  test('lists are compared by what is in them', () => {
    const yours = { ...base, roles: ['reader', 'helpDesk'] };
    expect(differencesOf(base, yours, { ...base, roles: ['reader'] })).toMatchObject([{ field: 'roles' }]);
    expect(differencesOf(base, { ...base, roles: ['reader'] }, base)).toEqual([]);
  });
});

test('what is saved is theirs, except where yours was chosen', () => {
  const yours = { ...base, name: 'Yours', email: 'yours@example.org' };
  const theirs = { ...base, name: 'Theirs', email: 'theirs@example.org' };
  expect(merged(yours, theirs, { name: 'yours', email: 'theirs' })).toEqual({
    ...base,
    name: 'Yours',
    email: 'theirs@example.org',
  });
});
