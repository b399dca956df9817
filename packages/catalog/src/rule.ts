import type { Door, RuleContext } from './setting.ts';

export type Level = 'error' | 'warning' | 'hint';

/** A named rule of spec 2.10. What the level is may depend on the door. */
export type Rule<Values> = {
  id: string;
  /** The setting it is about. */
  at: keyof Values & string;
  level: Level | Record<Door, Level>;
  /** The sentences of what is wrong; none when the rule holds. */
  broken: (values: Values, context: RuleContext) => readonly string[];
};

export type RuleFinding = { rule: string; at: string; level: Level; message: string };

export function applyRule<Values>(rule: Rule<Values>, values: Values, context: RuleContext): RuleFinding[] {
  const level = typeof rule.level === 'string' ? rule.level : rule.level[context.door];
  return rule.broken(values, context).map((message) => ({ rule: rule.id, at: rule.at, level, message }));
}
