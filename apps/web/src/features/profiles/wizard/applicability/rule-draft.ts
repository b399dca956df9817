import { type OsEdition, osEditionNames } from '@countersign/targeting/applicability/editions';
import { type ApplicabilityFinding, checkRules } from '@countersign/targeting/applicability/check-rules';
import type { ApplicabilityRules, RuleMode } from '@countersign/targeting/applicability/rules';
import { inOrder, type RuleProperty, ruleProperties } from '../../applicability/in-order.ts';

/** One rule while it is written: what belongs to the other property is kept until it is saved. */
export type RuleDraft = {
  property: RuleProperty;
  mode: RuleMode;
  editions: readonly OsEdition[];
  min: string;
  max: string;
};

export function newRule(rules: ApplicabilityRules): RuleDraft {
  const property = ruleProperties.find((one) => !rules[one]) ?? 'edition';
  return { property, mode: 'include', editions: [], min: '', max: '' };
}

export function draftOfRule(rules: ApplicabilityRules, property: RuleProperty): RuleDraft {
  const mode = rules[property]?.mode ?? 'include';
  const blank = { ...newRule({}), property, mode };
  const { edition, version } = rules;
  return property === 'edition'
    ? { ...blank, editions: edition?.editions ?? [] }
    : { ...blank, min: version?.min ?? '', max: version?.max ?? '' };
}

/** In the order of the list, so that ticking and unticking changes nothing. */
export function withEdition(chosen: readonly OsEdition[], edition: OsEdition, on: boolean): OsEdition[] {
  return osEditionNames.filter((one) => (one === edition ? on : chosen.includes(one)));
}

/** The rules with this one, which takes the place of `instead`. A rule keeps the name that an import gave it. */
export function withRule(
  rules: ApplicabilityRules,
  { property, mode, editions, min, max }: RuleDraft,
  instead?: RuleProperty,
): ApplicabilityRules {
  const others = instead ? withoutRule(rules, instead) : rules;
  const { name } = (instead === property ? rules[property] : undefined) ?? {};
  const head = { mode, ...(name === undefined ? {} : { name }) };
  return inOrder(
    property === 'edition'
      ? { ...others, edition: { ...head, editions: [...editions] } }
      : { ...others, version: { ...head, min: min.trim(), max: max.trim() } },
  );
}

export function withoutRule(rules: ApplicabilityRules, property: RuleProperty): ApplicabilityRules {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => name !== property));
}

const fields: Partial<Record<ApplicabilityFinding['at'], keyof RuleDraft>> = {
  'edition.editions': 'editions',
  'version.min': 'min',
  'version.max': 'max',
};

/** What is to be said of the rule, by its field: what must be put right, or what is worth a look. */
export function saidOf(draft: RuleDraft, level: ApplicabilityFinding['level']): Record<string, string> {
  const findings = checkRules(withRule({}, draft), 'windows10').filter((finding) => finding.level === level);
  return Object.fromEntries(findings.map(({ at, message }) => [fields[at] ?? at, message]));
}
