import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { isStep, type StepKey } from './steps.ts';

/** The step and the certificate that is looked at: both stand in the address. */
export function useStepAddress(steps: readonly StepKey[]) {
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get('step');
  const put = useCallback(
    (name: string, value: string | undefined, replace = false) =>
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === undefined) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace },
      ),
    [setParameters],
  );
  return {
    step: isStep(named) && steps.includes(named) ? named : (steps[0] ?? 'basics'),
    goTo: useCallback((step: StepKey) => put('step', step), [put]),
    /** The panel in which the missing trusted profile is made. */
    makesRoot: parameters.get('panel') === 'root',
    showRootPanel: useCallback((shown: boolean) => put('panel', shown ? 'root' : undefined, !shown), [put]),
    details: parameters.get('details') ?? undefined,
    showDetails: useCallback((sha256: string | undefined) => put('details', sha256), [put]),
  };
}
