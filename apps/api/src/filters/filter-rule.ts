import { ruleFindings } from '@countersign/contract/rule-findings';
import type { Condition } from '@countersign/targeting/filter/condition';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import { Problem } from '../problem.ts';

/** A rule with errors is never saved, and never asked. */
export function readRule(rule: string, platform: FilterPlatform): Condition {
  const { condition, findings } = readFilter(rule, platform);
  if (condition) return condition;
  throw new Problem('filter.rule-invalid', 'Correct the rule where it says.', {
    findings: ruleFindings(findings),
  });
}
