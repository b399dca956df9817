import { element, integer } from '@countersign/testkit/der-writer';
import { describe, expect, test } from 'vitest';
import { walkDer } from './der-walk.ts';
import { CertificateError } from './refusal.ts';
import { readTime } from './validity-time.ts';

const utc = (text: string) => walkDer(element(0x17, Buffer.from(text)));
const generalized = (text: string) => walkDer(element(0x18, Buffer.from(text)));

describe('readTime', () => {
  test.each([
    [utc('491231235959Z'), '2049-12-31T23:59:59.000Z'],
    [utc('500101000000Z'), '1950-01-01T00:00:00.000Z'],
    [utc('960229120000Z'), '1996-02-29T12:00:00.000Z'],
    [utc('9601010000Z'), '1996-01-01T00:00:00.000Z'],
    [utc('960101013000+0130'), '1996-01-01T00:00:00.000Z'],
    [utc('960101000000-0100'), '1996-01-01T01:00:00.000Z'],
    [generalized('20500101000000Z'), '2050-01-01T00:00:00.000Z'],
    [generalized('99991231235959Z'), '9999-12-31T23:59:59.000Z'],
    [generalized('00010101000000Z'), '0001-01-01T00:00:00.000Z'],
  ])('%#: %s', (element, iso) => {
    expect(readTime(element)).toBe(iso);
  });

  test.each([
    ['the 30th of February', utc('960230000000Z')],
    ['a thirteenth month', utc('961301000000Z')],
    ['25 hours', utc('960101250000Z')],
    ['60 seconds', utc('960101000060Z')],
    ['no zone', utc('960101000000')],
    ['letters', utc('96o101000000Z')],
    ['four digits for the year in UTCTime', utc('19960101000000Z')],
    ['two digits in GeneralizedTime', generalized('960101000000Z')],
    ['fractions', generalized('20500101000000.5Z')],
    ['nothing', utc('')],
    ['a number', walkDer(integer(1))],
  ])('refuses %s', (_, element) => {
    expect(() => readTime(element)).toThrow(CertificateError);
  });
});
