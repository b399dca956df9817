import { expect, test } from 'vitest';
import { verdictWords } from './verdict.ts';

const whole = { rows: 12_345, seals: 12, unsealed: 0, lastSeal: null, broken: null };

test('a log that holds says how much of it was looked at', () => {
  expect(verdictWords(whole)).toMatchObject({ intent: 'success', body: '12,345 rows under 12 seals hold.' });
  expect(verdictWords({ ...whole, unsealed: 3 }).body).toContain('Not sealed yet: 3');
});

test.each(['row-missing', 'seal-mismatch', 'row-uncovered', 'key-missing'] as const)(
  '%s is a failure that names the seal',
  (reason) => {
    const words = verdictWords({ ...whole, broken: { seal: '7', reason } });
    expect(words.intent).toBe('error');
    expect(words.body).toContain('seal 7');
  },
);
