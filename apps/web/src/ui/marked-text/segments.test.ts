import { expect, test } from 'vitest';
import { positionWords, segmentsOf } from './segments.ts';

test('segments are the text, cut where a colour or a mark begins or ends', () => {
  const tones = [{ start: 0, end: 3, tone: 'name' as const }];
  const marks = [
    { start: 2, end: 5, level: 'warning' as const },
    { start: 4, end: 5, level: 'error' as const },
    { start: 0, end: 6, level: 'hint' as const },
  ];
  expect(segmentsOf('abcdef', { tones, marks })).toEqual([
    { text: 'ab', start: 0, tone: 'name' },
    { text: 'c', start: 2, tone: 'name', level: 'warning' },
    { text: 'd', start: 3, level: 'warning' },
    { text: 'e', start: 4, level: 'error' },
    { text: 'f', start: 5 },
  ]);
});

test('what lies between two characters is drawn at the one before', () => {
  expect(segmentsOf('ab', { tones: [], marks: [{ start: 2, end: 2, level: 'error' }] })).toEqual([
    { text: 'a', start: 0 },
    { text: 'b', start: 1, level: 'error' },
  ]);
});

test.each([
  [{ start: 0, end: 1 }, 'abc', 'character 1'],
  [{ start: 1, end: 3 }, 'abc', 'characters 2–3'],
  [{ start: 3, end: 3 }, 'abc', 'character 4'],
  [{ start: 0, end: 3 }, 'abc', undefined],
  [{ start: 0, end: 0 }, ' ', undefined],
])('the place of %j in "%s" is %s', (span, text, words) => {
  expect(positionWords(span, text)).toBe(words);
});
