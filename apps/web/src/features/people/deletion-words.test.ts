import { expect, test } from 'vitest';
import { deletionWords } from './deletion-words.ts';

test('what is lost with users is told in numbers', () => {
  expect(deletionWords(1, 0)).toBe(
    '1 user is deleted for good. Certificates and the audit log keep the last names.',
  );
  expect(deletionWords(2, 1)).toBe(
    '2 users are deleted for good. 1 device stays without a user. Certificates and the audit log keep the last names.',
  );
  expect(deletionWords(1, 3)).toContain('3 devices stay without a user.');
});
