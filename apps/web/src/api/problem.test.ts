import { describe, expect, test } from 'vitest';
import { asProblem, messagesByField, Problem, problemFrom } from './problem.ts';

describe('a reply becomes a problem', () => {
  test.each([
    [
      'our document',
      409,
      { code: 'account.email-taken', title: 'Taken', status: 409 },
      'account.email-taken',
    ],
    ['a page of a proxy', 502, undefined, 'transport.not-understood'],
    ['some other JSON', 500, { error: 'no' }, 'transport.not-understood'],
    ['null', 500, null, 'transport.not-understood'],
  ])('%s', (_name, status, body, code) => {
    expect(problemFrom(status, body)).toMatchObject({ code, status });
  });
});

test('what is thrown elsewhere still becomes a problem', () => {
  expect(asProblem(new Error('x is undefined'))).toMatchObject({ detail: 'x is undefined' });
  const known = problemFrom(404, { code: 'job.not-found', title: 'Gone', status: 404 });
  expect(asProblem(known)).toBe(known);
});

test('findings go to their fields, the first one wins', () => {
  const problem = new Problem({
    code: 'request.invalid',
    status: 400,
    title: 'Not valid',
    findings: [
      { at: '/email', code: 'format', message: 'Not an address.' },
      { at: '/email', code: 'length', message: 'Too long.' },
      { at: '/confirmAbove/devices', code: 'range', message: 'Too many.' },
    ],
  });
  expect(messagesByField(problem)).toEqual({
    email: 'Not an address.',
    'confirmAbove.devices': 'Too many.',
  });
});
