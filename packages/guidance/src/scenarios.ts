import { builtIn } from './scenarios/built-in.ts';
import { connector } from './scenarios/connector.ts';
import { ndes } from './scenarios/ndes.ts';
import { partner } from './scenarios/partner.ts';
import type { Scenario, Step } from './step.ts';

/** In the order they are offered. */
export const scenarios: readonly Scenario[] = [ndes, connector, partner, builtIn];

export function scenarioOf(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}

export function stepsOf({ tasks }: Scenario): Step[] {
  return tasks.flatMap(({ steps }) => steps);
}

export const steps: readonly Step[] = scenarios.flatMap(stepsOf);

export function stepOf(id: string): Step | undefined {
  return steps.find((step) => step.id === id);
}
