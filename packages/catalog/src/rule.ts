import type { PlatformName } from './platforms.ts';
import type { RuleId } from './rule-sentences.ts';
import type { AnySetting, RuleContext } from './setting.ts';

export type Level = 'error' | 'warning' | 'hint';

export type RuleFinding = {
  rule: RuleId;
  /** The setting it is about, and the row of a list where it is about one. */
  at: string;
  row?: number;
  level: Level;
  message: string;
  repair?: Repair;
};

/** What a button sets the setting to, to put it right. */
export type Repair = { label: string; value: unknown };

/** A named rule of spec 2.10: the sentences of what is wrong; none when it holds. */
export type Rule<Values> = {
  id: RuleId;
  at: keyof Values & string;
  level: Level;
  broken: (values: Values, context: RuleContext) => readonly string[];
  /** Where what was meant can be guessed. */
  mend?: (values: Values) => Repair | undefined;
};

/** A rule with a level at which it may speak of a place; one that has several levels is listed once for each. */
export type ListedRule = {
  id: RuleId;
  at: string;
  level: Level;
  /** Refused at every door. */ strict?: true;
};

/** Rules that one reading of the values finds together, such as those about names; they may differ by platform. */
export type RuleSet<Values> = {
  /** Every rule that may speak in such a kind. */
  list: (kind: { platform: PlatformName; settings: Record<string, AnySetting> }) => readonly ListedRule[];
  find: (values: Values, context: RuleContext, kind: { platform: PlatformName }) => readonly RuleFinding[];
};

export function applyRule<Values>(rule: Rule<Values>, values: Values, context: RuleContext): RuleFinding[] {
  const { id, at, level, broken, mend } = rule;
  return broken(values, context).map((message) => {
    const repair = mend?.(values);
    return { rule: id, at, level, message, ...(repair ? { repair } : {}) };
  });
}

/** Where in a profile a finding stands. The link to the root is no setting, so it has a place of its own. */
export function pointerTo(at: string, row?: number): string {
  if (at === 'rootProfile') return '/rootProfileId';
  if (at === 'displayName') return '/displayName';
  return `/settings/${at}${row === undefined ? '' : `/${row}`}`;
}

/**
 * Strict where somebody writes, lax where an import brings what exists: there it is kept and marked (C20, X6). An edit
 * answers for what it changes: what stood there before stays a warning.
 */
export function atDoor(
  finding: RuleFinding,
  { door }: Pick<RuleContext, 'door'>,
  stood: (finding: RuleFinding) => boolean = () => false,
): RuleFinding {
  const lax = door === 'import' || (door === 'edit' && stood(finding));
  return lax && finding.level === 'error' ? { ...finding, level: 'warning' } : finding;
}
