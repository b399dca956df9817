import { importLimits } from '@countersign/contract/limits';
import { expect, test } from 'vitest';
import { limitWords, sizeWords, tooMuch } from './limits.ts';

test.each([
  [1, '1 KiB'],
  [50_000, '49 KiB'],
  [8 * 1024 * 1024, '8 MiB'],
  [9_900_000, '9.5 MiB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('the limits are said before anything is sent', () => {
  expect(limitWords).toBe('Up to 8 MiB each and 32 MiB together, 2,000 files, 2,000 profiles.');
});

const half = { size: importLimits.bytes / 2 };

test.each([
  ['as much as may be', [half, half], undefined],
  ['a byte more', [half, half, { size: 1 }], '32.1 MiB together'],
  ['as many as may be', Array.from({ length: importLimits.files }, () => ({ size: 1 })), undefined],
  ['one more', Array.from({ length: importLimits.files + 1 }, () => ({ size: 1 })), 'more than 2,000 files'],
])('%s', (_what, files, words) => {
  const said = tooMuch(files);
  if (words === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(words);
});
