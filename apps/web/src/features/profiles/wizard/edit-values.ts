import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { inOrder, ruleProperties } from '../applicability/in-order.ts';
import type { Origin } from './draft/draft.ts';

/** A profile as flat values, so that two versions can be laid side by side field by field. */
export type EditValues = Record<string, unknown>;

export const settingPrefix = 'settings.';
export const rulePrefix = 'applicability.';

export function editValues({
  displayName,
  description,
  settings,
  root,
  applicability,
  scopeTags,
}: Omit<Origin, 'version'>): EditValues {
  const flat = Object.entries(settings).map(([key, value]) => [`${settingPrefix}${key}`, value] as const);
  const rules = inOrder(applicability);
  return {
    displayName,
    description,
    root,
    scopeTags,
    ...Object.fromEntries(flat),
    ...Object.fromEntries(ruleProperties.map((property) => [rulePrefix + property, rules[property]])),
  };
}

export function valuesAsChange(values: EditValues): Omit<Origin, 'version'> {
  const settings = Object.entries(values).flatMap(([name, value]) =>
    name.startsWith(settingPrefix) ? [[name.slice(settingPrefix.length), value] as const] : [],
  );
  return {
    displayName: String(values.displayName),
    description: String(values.description),
    settings: Object.fromEntries(settings),
    root: values.root as Origin['root'],
    applicability: rulesIn(values),
    scopeTags: values.scopeTags as Origin['scopeTags'],
  };
}

export function rulesIn(values: EditValues): ApplicabilityRules {
  const rules = ruleProperties.map((property) => [property, values[rulePrefix + property]] as const);
  return Object.fromEntries(rules.filter(([, rule]) => rule !== undefined));
}
