import { expect, test } from 'vitest';
import { matchWords } from './match-words.ts';

const known = { total: { count: 37, exact: true }, of: 4_120, outdated: false };

test.each([
  [known, false, '37 of 4,120 devices match'],
  [known, true, '37 of 4,120 devices match rule and search'],
  [{ ...known, total: { count: 1_000, exact: false } }, false, '1,000+ of 4,120 devices match'],
  [{ ...known, outdated: true }, false, 'Looking…'],
  [{ ...known, total: undefined }, false, 'Looking…'],
])('%j, searched: %s', (found, searched, words) => {
  expect(matchWords(found, 'devices', searched)).toBe(words);
});
