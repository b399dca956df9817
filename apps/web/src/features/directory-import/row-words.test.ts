import { expect, test } from 'vitest';
import { findingsText, titleOf } from './row-words.ts';

const file = { mapping: { name: 'Name', externalKey: 'Id' }, key: 'externalKey' };

test.each([
  [{ Name: 'Anna', Id: '1' }, 'Anna'],
  [{ Name: '', Id: '1' }, '1'],
  [{ Name: '', Id: '' }, '–'],
])('%j is %s', (cells, title) => {
  expect(titleOf(file, { cells })).toBe(title);
});

test('findings are told with their column', () => {
  const findings = [
    { at: 'mail', code: 'not-valid', message: 'No address.' },
    { at: '', code: 'x', message: 'The row is short.' },
  ];
  expect(findingsText({ findings })).toBe('mail: No address. · The row is short.');
});
