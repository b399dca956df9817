import { expect, test } from 'vitest';
import { type Choices, fieldOf, keysIn, whyNot, withField } from './mapping.ts';

const choices: Choices = { mapping: { upn: 'UPN', name: 'Name' }, key: 'upn', missing: 'leave' };

test('a column fills one field, and a field takes one column', () => {
  const moved = withField('people', choices, 'Login', 'upn');
  expect(moved.mapping).toEqual({ upn: 'Login', name: 'Name' });
  expect(fieldOf(moved, 'UPN')).toBeUndefined();
  expect(withField('people', choices, 'UPN', 'mail').mapping).toEqual({ name: 'Name', mail: 'UPN' });
  expect(withField('people', choices, 'Name', '').mapping).toEqual({ upn: 'UPN' });
});

test('the key is one that a column fills, the best when the one before is gone', () => {
  expect(withField('people', choices, 'Id', 'externalKey').key).toBe('upn');
  const both = withField('people', choices, 'Id', 'externalKey');
  expect(keysIn('people', both.mapping)).toEqual(['externalKey', 'upn']);
  expect(withField('people', both, 'UPN', '').key).toBe('externalKey');
  const none = withField('people', choices, 'UPN', '');
  expect(none.key).toBe('');
  expect(whyNot('people', none)).toMatch(/User principal name or External key/);
  expect(whyNot('people', choices)).toBeUndefined();
});
