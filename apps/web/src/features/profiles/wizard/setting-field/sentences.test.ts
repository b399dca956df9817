import { describe, expect, test } from 'vitest';
import { ndesSentence, renewalSentence, validitySentence } from './sentences.ts';

const now = new Date('2026-01-31T12:00:00Z');

describe('what a validity period means', () => {
  test.each([
    [1, 'years', '2027-01-31', '365 days'],
    [1, 'months', '2026-02-28', '28 days'],
    [24, 'months', '2028-01-31', '730 days'],
    [1, 'days', '2026-02-01', '1 day'],
  ] as const)('%d %s', (value, unit, end, days) => {
    // As every date of the portal stands: as the reader writes dates.
    const written = new Date(end).toLocaleDateString(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
    expect(validitySentence({ value, unit }, now)).toBe(
      `Issued today, a certificate ends on ${written}, after ${days}.`,
    );
  });

  test('nothing is said of what is no period', () => {
    expect(validitySentence({ value: 0, unit: 'days' }, now)).toBeUndefined();
    expect(validitySentence({ value: Number.NaN, unit: 'days' }, now)).toBeUndefined();
    expect(validitySentence({ value: 1e9, unit: 'years' }, now)).toBeUndefined();
  });
});

describe('S002-50 what a renewal threshold means', () => {
  test('in days of the validity', () => {
    expect(renewalSentence(20, { value: 1, unit: 'years' })).toBe(
      'Renewed when 20 % of the lifetime is left: after about 292 of 365 days.',
    );
  });

  test('without a validity only the share', () => {
    expect(renewalSentence(20, undefined)).toBe('Renewed when 20 % of the lifetime is left.');
    expect(renewalSentence(100, undefined)).toBeUndefined();
  });
});

test.each([
  [['digitalSignature'], 'SignatureTemplate'],
  [['keyEncipherment'], 'EncryptionTemplate'],
  [['keyEncipherment', 'digitalSignature'], 'GeneralPurposeTemplate'],
])('S002-34 +b4: %j selects %s', (chosen, name) => {
  expect(ndesSentence(chosen)).toBe(`NDES takes the template in its registry value ${name}.`);
  expect(ndesSentence([])).toBeUndefined();
});
