import { stepsOf } from '@countersign/guidance/scenarios';
import type { Scenario } from '@countersign/guidance/step';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** What the address points at: a step or a task, brought into sight and given the focus. */
export function useOnScreen(scenario: Scenario): string | undefined {
  const { hash } = useLocation();
  const name = decodeURIComponent(hash.slice(1));
  useEffect(() => {
    const element = name === '' ? null : document.getElementById(name);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [name]);
  return stepsOf(scenario).find((step) => step.id === `${scenario.id}.${name}`)?.id;
}
