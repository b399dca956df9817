import { scenarios, stepsOf } from '@countersign/guidance/scenarios';
import { progressOf } from '@countersign/guidance/progress';
import { expect, test } from 'vitest';
import type { Preparation } from './preparation.ts';
import { withStep } from './with-step.ts';

const open: Preparation = {
  values: { value: {}, version: 0, modifiedAt: null },
  scenarios: scenarios.map((scenario) => ({
    id: scenario.id,
    title: scenario.title,
    ...progressOf(stepsOf(scenario), () => false),
    steps: stepsOf(scenario).map(({ id, title, superseded }) => ({
      id,
      title,
      superseded: superseded !== undefined,
      state: 'open',
      by: null,
      at: null,
    })),
  })),
};
const done = { state: 'done', by: 'Ada', at: '2026-11-20T10:00:00.000Z' } as const;

test('a tick changes its step and the count of its scenario, and taking it back undoes both', () => {
  const ticked = withStep(open, 'ndes.spn', done);
  expect(ticked.scenarios.map(({ settled }) => settled)).toEqual([1, 0, 0, 0]);
  expect(ticked.scenarios[0]?.steps.find(({ id }) => id === 'ndes.spn')).toMatchObject(done);
  expect(withStep(ticked, 'ndes.spn', { state: 'open', by: null, at: null })).toEqual(open);
});

test('a superseded step does not count', () => {
  expect(withStep(open, 'ndes.ca-hotfix', done).scenarios[0]?.settled).toBe(0);
});
