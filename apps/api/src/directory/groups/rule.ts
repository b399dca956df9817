import type { Finding } from '@countersign/contract/problem';
import { type Condition, comparisonsOf } from '@countersign/targeting/filter/condition';
import { propertyOf } from '@countersign/targeting/filter/properties';
import { readFilter } from '@countersign/targeting/filter/read';
import { Problem } from '../../problem.ts';

export type Rule = { about: 'user' | 'device'; condition: Condition };

/** A rule that cannot be read is never saved. Its findings name characters of the rule, counted from 0. */
export function readRule(text: string): Rule {
  const { condition, findings } = readFilter(text, 'group');
  const [first] = condition ? comparisonsOf(condition) : [];
  if (!condition || !first) {
    throw new Problem('group.rule-invalid', 'Correct the rule where it says.', {
      findings: findings.map(({ start, end, level, code, message }): Finding => ({
        at: `/rule#char=${start},${end}`,
        code,
        message,
        ...(level === 'error' ? {} : { level }),
      })),
    });
  }
  return { about: propertyOf(first.property).about, condition };
}
