import { valuesIn } from '@countersign/guidance/command';
import { stepsOf } from '@countersign/guidance/scenarios';
import type { Scenario } from '@countersign/guidance/step';
import { type ValueName, valueNames } from '@countersign/guidance/values';

/** The values that commands of the scenario ask for, in the order of the form. */
export function askedValues(scenario: Scenario): ValueName[] {
  const asked = new Set(stepsOf(scenario).flatMap(({ commands = [] }) => commands.flatMap(valuesIn)));
  // The short name follows from the domain, and is only asked for beside it.
  return valueNames.filter((name) => asked.has(name === 'shortDomain' ? 'domain' : name));
}
