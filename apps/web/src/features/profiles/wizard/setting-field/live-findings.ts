import { checkRules, type Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import type { RuleFinding } from '@countersign/catalog/rule';
import type { RuleContext } from '@countersign/catalog/setting';

const known = new WeakMap<Values, RuleFinding[]>();

/**
 * What the rules say while the form is being filled in: a value that its schema refuses yet counts as the one that the form
 * began with, so that the rules about the others speak all the same. Many fields ask about the same values.
 */
export function liveFindings(kind: Kind, values: Values): RuleFinding[] {
  const before = known.get(values);
  if (before) return before;
  const context: RuleContext = { door: 'create', rootLinked: true };
  const read = Object.entries(kind.settings).map(([key, setting]) => {
    const parsed = setting.schema.safeParse(values[key]);
    return [key, parsed.success ? parsed.data : setting.initial(context)] as const;
  });
  const findings = checkRules(kind, Object.fromEntries(read), context);
  known.set(values, findings);
  return findings;
}
