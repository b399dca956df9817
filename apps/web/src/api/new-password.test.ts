import { expect, test } from 'vitest';
import { newPasswordMistake } from './new-password.ts';

test.each([
  ['', 'Choose a password.'],
  ['short', '7 more characters, please.'],
  ['long enough to pass', undefined],
])('%s', (password, mistake) => {
  expect(newPasswordMistake(password)).toBe(mistake);
});
