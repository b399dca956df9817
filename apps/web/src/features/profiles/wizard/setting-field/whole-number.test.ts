import { expect, test } from 'vitest';
import { shownNumber, typedNumber } from './whole-number.ts';

test('what is typed is a number or stays as it is', () => {
  expect(typedNumber(' 20 ')).toBe(20);
  expect(typedNumber('007')).toBe(7);
  for (const text of ['', '2e3', '1.5', '12345678901', 'ten', '2-']) expect(typedNumber(text)).toBe(text);
  expect(shownNumber(undefined)).toBe('');
  expect(shownNumber(20)).toBe('20');
  expect(shownNumber('1.')).toBe('1.');
});
