import { expect, test } from 'vitest';
import { mend, step } from './edits.ts';

test.each([
  ['abc', [{ start: 0, end: 1, text: 'xyz' }], { text: 'xyzbc', caret: 3 }],
  ['abc', [{ start: 3, end: 3, text: ')' }], { text: 'abc)', caret: 4 }],
  [
    'abc',
    [
      { start: 0, end: 0, text: '(' },
      { start: 3, end: 3, text: ')' },
    ],
    { text: '(abc)', caret: 5 },
  ],
])('%s mended by %j', (text, edits, edited) => {
  expect(mend(text, { label: '', edits })).toEqual(edited);
});

test('steps go around', () => {
  expect([step(0, -1, 3), step(2, 1, 3), step(0, 1, 0)]).toEqual([2, 0, 0]);
});
