import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';

export const rulesTitle = 'Applicability Rules';

export type RuleProperty = keyof ApplicabilityRules;

export const ruleProperties: readonly RuleProperty[] = ['edition', 'version'];

/** Rules as they are written here. The database keeps no order of properties, and they are compared as text. */
export function inOrder({ edition, version }: ApplicabilityRules): ApplicabilityRules {
  const named = (name: string | undefined) => (name === undefined ? {} : { name });
  return {
    ...(edition
      ? { edition: { mode: edition.mode, editions: [...edition.editions], ...named(edition.name) } }
      : {}),
    ...(version
      ? { version: { mode: version.mode, min: version.min, max: version.max, ...named(version.name) } }
      : {}),
  };
}
