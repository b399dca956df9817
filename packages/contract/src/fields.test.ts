import { describe, expect, test } from 'vitest';
import { id, time } from './fields.ts';

describe('a time', () => {
  test.each(['2026-11-19T08:00:00.000Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59+23:59'])(
    '%s',
    (text) => {
      const parsed = time.parse(text);
      expect(parsed).toEqual(new Date(text));
      expect(new Date(time.encode(parsed))).toEqual(parsed);
    },
  );

  test.each(['yesterday', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2026-13-01T00:00:00Z'])(
    '%s is none that can be stored',
    (text) => {
      expect(time.safeParse(text).success).toBe(false);
    },
  );
});

test('an id is compared in small letters', () => {
  const text = '0F0D0A6E-0000-4000-8000-00000000000A';
  expect(id.parse(text)).toBe(text.toLowerCase());
  expect(id.safeParse('0f0d0a6e').success).toBe(false);
});
