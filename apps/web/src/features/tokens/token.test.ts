import { expect, test } from 'vitest';
import { tokenMistakes } from './token.ts';

const good = { name: 'CI', role: 'reader' as const, days: '90' };

test.each([
  [{}, []],
  [{ name: ' ' }, ['name']],
  [{ role: '' as const }, ['role']],
  [{ days: '0' }, ['days']],
  [{ days: '367' }, ['days']],
  [{ days: '1.5' }, ['days']],
  [{ days: 'soon' }, ['days']],
])('%o is wrong at %o', (change, fields) => {
  expect(Object.keys(tokenMistakes({ ...good, ...change }))).toEqual(fields);
});
