import { expect, test } from 'vitest';
import { queryText } from './query-text.ts';

test.each([
  [{}, ''],
  [{ search: '', cursor: undefined, limit: null }, ''],
  [{ search: 'a b&c', limit: 50 }, '?search=a+b%26c&limit=50'],
  [{ role: ['reader', 'helpDesk'], state: [] }, '?role=reader&role=helpDesk'],
  [{ exact: false }, '?exact=false'],
])('%o is %s', (values, text) => {
  expect(queryText(values)).toBe(text);
});
