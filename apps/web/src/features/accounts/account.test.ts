import { expect, test } from 'vitest';
import { accountMistakes, roleTitles, valuesOf } from './account.ts';

const good = {
  scopeTags: [],
  displayName: 'Ada',
  email: 'ada@example.org',
  roles: ['reader' as const],
};

test.each([
  [{}, []],
  [{ displayName: '  ' }, ['displayName']],
  [{ email: 'ada' }, ['email']],
  [{ email: 'a da@example.org' }, ['email']],
  [{ roles: [] }, ['roles']],
  [{ displayName: '', email: '', roles: [] }, ['displayName', 'email', 'roles']],
])('%o is wrong at %o', (change, fields) => {
  expect(Object.keys(accountMistakes({ ...good, ...change }))).toEqual(fields);
});

test('the order in which roles were ticked is no change', () => {
  const one = valuesOf({ ...good, roles: ['reader', 'helpDesk'] });
  expect(one).toEqual(valuesOf({ ...good, roles: ['helpDesk', 'reader'] }));
});

test('roles read as people say them', () => {
  expect(roleTitles(['helpDesk', 'reader'])).toBe('Help desk, Reader');
});
