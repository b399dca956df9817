import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';
import { scenarios, stepsOf } from './scenarios.ts';

test.each(scenarios)('$id: superseded steps do not count, all others do', (scenario) => {
  const steps = stepsOf(scenario);
  const total = steps.filter(({ superseded }) => superseded === undefined).length;
  expect(progressOf(steps, () => false)).toEqual({ settled: 0, total });
  expect(progressOf(steps, () => true)).toEqual({ settled: total, total });
  expect(progressOf(steps, (id) => id === steps[0]?.id)).toEqual({ settled: 1, total });
});
