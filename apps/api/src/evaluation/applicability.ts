import type { Kind } from '@countersign/catalog/kind';
import type { Finding } from '@countersign/contract/problem';
import { checkRules } from '@countersign/targeting/applicability/check-rules';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';

/** What is wrong with the rules of a draft, at their place in it. */
export function applicabilityFindings({ platform }: Kind, rules: ApplicabilityRules): Finding[] {
  return checkRules(rules, platform).map(({ at, ...finding }) => ({
    at: `/applicability/${at.replace('.', '/')}`,
    ...finding,
  }));
}

/** Without rules the column has no value, so that SQL can ask whether there are any. */
export function storedRules(row: { applicability: unknown }): ApplicabilityRules {
  return row.applicability ?? {};
}
