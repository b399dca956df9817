import type { RuleId } from '../rule-sentences.ts';
import type { Condition, Effect, Setting, SettingStep } from '../setting.ts';

/** What every factory of settings is told alike. */
export type Described = {
  label: string;
  hint?: string;
  guidance?: string;
  effect: Effect;
  step?: SettingStep;
  visibleWhen?: Condition;
  fixed?: string;
  schemaRules?: readonly RuleId[];
};

/** Copies what was told, and nothing that was not. */
export function describe<Value>(given: Described): Pick<Setting<Value>, keyof Described> {
  const { label, hint, guidance, effect, step, visibleWhen, fixed, schemaRules } = given;
  return {
    label,
    effect,
    ...(hint === undefined ? {} : { hint }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(step === undefined ? {} : { step }),
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(schemaRules === undefined ? {} : { schemaRules }),
  };
}
