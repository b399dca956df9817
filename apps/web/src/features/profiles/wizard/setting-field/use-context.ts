import { useContext } from 'react';
import { fieldOf } from '../draft/mistakes.ts';
import { WizardContext } from '../wizard.ts';
import type { FieldProps } from './field-props.ts';
import { liveFindings } from './live-findings.ts';

/** The profile that a field belongs to and what the rules say of it, unless the caller told. */
export function useFieldContext(props: FieldProps): Pick<FieldProps, 'context' | 'findings'> {
  const wizard = useContext(WizardContext);
  const { setting, field } = props;
  const keyIn = (settings: Record<string, unknown>) =>
    Object.keys(settings).find((key) => settings[key] === setting);
  const pair = wizard?.pairs.find((pair) => {
    const key = keyIn(pair.kind.settings);
    return key !== undefined && fieldOf(pair, key) === field;
  });
  const context = props.context ?? (pair && { kind: pair.kind, values: pair.settings });
  if (!context || setting.control.type === 'certificate') return { context, findings: props.findings };
  const key = keyIn(context.kind.settings);
  const findings =
    props.findings ?? liveFindings(context.kind, context.values).filter(({ at }) => at === key);
  return { context, findings };
}
