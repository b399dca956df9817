import type { RuleFinding } from '@countersign/catalog/rule';
import { useContext } from 'react';
import { findingsOfPair } from '../draft/findings.ts';
import { fieldOf } from '../draft/mistakes.ts';
import type { Pair } from '../draft/pairs.ts';
import { WizardContext } from '../wizard.ts';
import type { FieldProps } from './field-props.ts';

/** The profile that a field belongs to and what the rules say of it, unless the caller told. */
export function useFieldContext(props: FieldProps): Pick<FieldProps, 'context' | 'findings'> {
  const wizard = useContext(WizardContext);
  const { setting, field, findings } = props;
  const keyIn = ({ kind }: Pair) =>
    Object.keys(kind.settings).find((key) => kind.settings[key] === setting) ?? '';
  const pair = wizard?.pairs.find((pair) => fieldOf(pair, keyIn(pair)) === field);
  if (!pair || setting.control.type === 'certificate') return { context: props.context, findings };
  return {
    context: props.context ?? { kind: pair.kind, values: pair.settings },
    findings: findings ?? rulesOf(pair).filter(({ at }) => at === keyIn(pair)),
  };
}

const known = new WeakMap<Pair, readonly RuleFinding[]>();

/** Many fields ask about the same profile. */
function rulesOf(pair: Pair): readonly RuleFinding[] {
  const found = known.get(pair) ?? findingsOfPair(pair).findings;
  known.set(pair, found);
  return found;
}
