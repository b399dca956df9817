import type { RuleId } from './rule-sentences.ts';
import type { AnySetting, Control } from './setting.ts';

/** Of these the rule only wants that something is there; that it is too long or has odd characters is no rule of spec 2.10. */
const wantPresence: ReadonlySet<Control['type']> = new Set(['text', 'urls']);

const absent: ReadonlySet<string> = new Set(['too_small', 'invalid_type', 'custom']);

/** The numbered rule that a value broke which its schema refused with this code of zod; none where no rule says it. */
export function schemaRuleOf({ control, schemaRules = [] }: AnySetting, code: string): RuleId | undefined {
  return !wantPresence.has(control.type) || absent.has(code) ? schemaRules[0] : undefined;
}

/** V01 wants a name, whatever else a name may not be. */
export function nameRuleOf(code: string): RuleId | undefined {
  return absent.has(code) ? 'V01' : undefined;
}
