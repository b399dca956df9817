import { z } from 'zod';
import type { Kind } from './kind.ts';
import { type RuleFinding, applyRule } from './rule.ts';
import type { RuleContext } from './setting.ts';

/** Values of a kind after its schema has passed them. Which settings it has, only the kind knows. */
export type Values = Record<string, unknown>;

const schemas = new Map<Kind, z.ZodObject>();

/** The one validator of wizard, API, import and worker; unknown settings are refused. */
export function settingsSchema(kind: Kind): z.ZodObject {
  const known = schemas.get(kind);
  if (known) return known;
  const shape = Object.entries(kind.settings).map(([key, setting]) => [key, setting.schema as z.ZodType]);
  const schema = z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
  schemas.set(kind, schema);
  return schema;
}

/** What the rules of the kind say about values that the schema has passed. */
export function checkRules(kind: Kind, values: Values, context: RuleContext): RuleFinding[] {
  return kind.rules.flatMap((rule) => applyRule(rule, values as never, context));
}
