import type { RuleFinding } from '@countersign/catalog/rule';
import { type FocusEvent, useContext } from 'react';
import { WizardContext } from '../wizard.ts';
import type { FieldProps } from './field-props.ts';

export type Told = Pick<RuleFinding, 'level' | 'message' | 'row' | 'repair'>;

/** What is said beside a field by now. */
export function useField({ field, error, findings = [] }: FieldProps) {
  const wizard = useContext(WizardContext);
  const message = error ?? wizard?.error(field);
  const wrong = message !== undefined;
  const shown = findings.filter(({ level }) => wrong || level !== 'error');
  return {
    /** Errors are to be seen. */
    wrong,
    told: withMessage(message, shown),
    /** For a field of several controls: it is left when the focus goes outside. */
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) wizard?.leave(field);
    },
  };
}

/** One sentence is said once, and the worst come first. */
export function withMessage(message: string | undefined, findings: readonly Told[]): Told[] {
  const known = message === undefined || findings.some((finding) => finding.message === message);
  const all = known ? [...findings] : [{ level: 'error', message } as const, ...findings];
  return all.toSorted((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
}

const order = ['error', 'warning', 'hint'];
