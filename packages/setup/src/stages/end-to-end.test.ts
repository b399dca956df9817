import { describe, expect, test } from 'vitest';
import { journeysOutcome } from './end-to-end.mjs';

const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
const ran = (code: number) => ({ code, output: 'what was printed' });

describe('the journeys', () => {
  test('that needed a second try are named', () => {
    const report = {
      stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 },
      suites: [
        {
          specs: [spec('a', 'expected'), spec('b', 'expected')],
          suites: [{ specs: [spec('signs in', 'flaky')] }],
        },
      ],
    };
    expect(journeysOutcome(ran(0), report)).toMatchObject({
      passed: 3,
      failed: 0,
      note: '3 tests; only at the second try: signs in',
    });
  });

  test('that failed twice have failed', () => {
    const report = { stats: { expected: 1, unexpected: 1 }, suites: [{ specs: [spec('a', 'unexpected')] }] };
    expect(journeysOutcome(ran(1), report)).toMatchObject({ passed: 1, failed: 1, note: '2 tests' });
  });

  test('have failed when they never began', () => {
    expect(journeysOutcome(ran(1), {})).toMatchObject({ passed: 0, failed: 1 });
  });
});
