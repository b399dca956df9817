import type { Kind } from '@countersign/catalog/kind';
import type { ReviewGroup, ReviewRow } from '@countersign/catalog/review';
import { type ApplicabilityRules, canHaveRules } from '@countersign/targeting/applicability/rules';
import { ruleProperties, rulesTitle } from './in-order.ts';
import { propertyWords, ruleWords } from './words.ts';

/** What a profile says, group by group: with the steps that are none of the catalog's. */
export type StatedGroup = Omit<ReviewGroup, 'step'> & { step: ReviewGroup['step'] | 'applicability' };

/** The row of a rule among those of a profile. */
export function isRuleKey(key: string): boolean {
  return key.startsWith('applicability.');
}

export function ruleRows(rules: ApplicabilityRules): ReviewRow[] {
  return ruleProperties.map((property) => ({
    key: `applicability.${property}`,
    label: propertyWords[property],
    value: ruleWords(rules[property]),
  }));
}

/** Rules are no settings of the catalog; they stand behind them, where the platform has them. */
export function withRules(
  groups: readonly ReviewGroup[],
  kind: Kind,
  rules: ApplicabilityRules = {},
): StatedGroup[] {
  if (!canHaveRules(kind.platform)) return [...groups];
  return [...groups, { step: 'applicability', title: rulesTitle, rows: ruleRows(rules) }];
}
