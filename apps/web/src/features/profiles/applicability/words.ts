import { osEditions } from '@countersign/targeting/applicability/editions';
import type { EditionRule, RuleMode, VersionRule } from '@countersign/targeting/applicability/rules';
import type { RuleProperty } from './in-order.ts';

export const modeWords: Record<RuleMode, string> = {
  include: 'Assign profile if',
  exclude: "Don't assign profile if",
};

export const propertyWords: Record<RuleProperty, string> = { edition: 'OS edition', version: 'OS version' };

/** As short as a table wants it. */
export function shortValue(rule: EditionRule | VersionRule): string {
  if (!('editions' in rule)) return rangeWords(rule);
  const [first, ...others] = rule.editions.map((edition) => osEditions[edition]);
  return others.length === 0 ? (first ?? '') : `${first} and ${others.length} more`;
}

/** All of it, so that two versions can be told apart. */
export function ruleWords(rule: EditionRule | VersionRule | undefined): string {
  if (!rule) return 'Any';
  const value =
    'editions' in rule ? rule.editions.map((edition) => osEditions[edition]).join(', ') : rangeWords(rule);
  return `${modeWords[rule.mode]}: ${value}`;
}

function rangeWords({ min, max }: VersionRule): string {
  return `${min} to ${max}`;
}
