import { describe, expect, test } from 'vitest';
import { askedBy, type Marks, nextMarks, tickedNow } from './marks.ts';

const chosen = [{ scopeTags: ['0', '1'] }, { scopeTags: ['0'] }];

test('a box says what all have, none, or some', () => {
  expect(['0', '1', '2'].map((tag) => tickedNow(tag, chosen))).toEqual([true, 'mixed', false]);
});

describe('ticking goes round', () => {
  test.each([
    ['what all have is taken away, and left again', true, [{ a: false }, {}]],
    ['what none has is given, and left again', false, [{ a: true }, {}]],
    ['what some have is given, taken away, and left again', 'mixed', [{ a: true }, { a: false }, {}]],
  ] as const)('%s', (_name, now, expected) => {
    let marks: Marks = {};
    for (const step of expected) {
      marks = nextMarks(marks, 'a', now);
      expect(marks).toEqual(step);
    }
  });
});

test('what is marked is asked, and nothing else', () => {
  expect(askedBy({ a: true, b: false })).toEqual({ add: ['a'], remove: ['b'] });
  expect(askedBy({})).toEqual({ add: [], remove: [] });
});
