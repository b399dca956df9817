import { progressOf } from '@countersign/guidance/progress';
import { stepOf } from '@countersign/guidance/scenarios';
import type { Preparation, StepOfPreparation } from './preparation.ts';

type State = Pick<StepOfPreparation, 'state' | 'by' | 'at'>;

/** What was read, with one step in another state and the counts that follow. */
export function withStep(read: Preparation, id: string, state: State): Preparation {
  return {
    ...read,
    scenarios: read.scenarios.map((scenario) => {
      if (!scenario.steps.some((step) => step.id === id)) return scenario;
      const steps = scenario.steps.map((step) => (step.id === id ? { ...step, ...state } : step));
      const settled = new Set(steps.filter((step) => step.state !== 'open').map((step) => step.id));
      const known = steps.flatMap((step) => stepOf(step.id) ?? []);
      return { ...scenario, steps, ...progressOf(known, (one) => settled.has(one)) };
    }),
  };
}
