import { expect, test } from 'vitest';
import { describedProblem } from './described-problem.ts';

test.each([
  [
    { title: 'Taken', detail: 'Choose another.', requestId: 'r1', status: 409 },
    'Taken',
    'Choose another.',
    undefined,
  ],
  [{ title: 'Broken', requestId: 'r2', status: 500 }, 'Broken', undefined, 'r2'],
  [new TypeError('x is not a function'), 'This page made a mistake', 'x is not a function', undefined],
  [undefined, 'This page made a mistake', undefined, undefined],
])('%o', (thrown, title, detail, requestId) => {
  expect(describedProblem(thrown)).toEqual({ title, detail, requestId });
});
