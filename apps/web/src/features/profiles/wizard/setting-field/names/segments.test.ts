import { describe, expect, test } from 'vitest';
import { positionWords, segmentsOf } from './segments.ts';

describe('stretches of a template', () => {
  test('variables and findings are cut out, and nothing is lost', () => {
    const text = 'CN={{UserName}},X={{Nope}}';
    const found = segmentsOf(text, [
      { start: 16, end: 17, level: 'error' },
      { start: 3, end: 15, level: 'warning' },
      { start: 0, end: text.length, level: 'hint' },
    ]);
    expect(found.map((segment) => segment.text).join('')).toBe(text);
    expect(found).toContainEqual({ text: '{{UserName}}', start: 3, variable: true, level: 'warning' });
    expect(found).toContainEqual({ text: 'X', start: 16, variable: false, level: 'error' });
    expect(found.some((segment) => segment.variable && segment.text === '{{Nope}}')).toBe(false);
  });

  test('the worst is drawn, and a place without width at the character before', () => {
    const found = segmentsOf('CN=', [
      { start: 3, end: 3, level: 'error' },
      { start: 2, end: 3, level: 'warning' },
    ]);
    expect(found.at(-1)).toEqual({ text: '=', start: 2, variable: false, level: 'error' });
    expect(segmentsOf('', [{ start: 0, end: 0, level: 'error' }])).toEqual([]);
  });
});

test('positions are counted from one', () => {
  expect(positionWords({ start: 3, end: 4 }, 'CN=,O=')).toBe('character 4');
  expect(positionWords({ start: 3, end: 15 }, 'CN={{UserName}},O=x')).toBe('characters 4–15');
  expect(positionWords({ start: 0, end: 4 }, 'CN=x')).toBeUndefined();
});
