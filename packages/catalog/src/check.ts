import * as z from 'zod/mini';
import { changedSettings } from './generation.ts';
import type { Kind } from './kind.ts';
import { type RuleFinding, applyRule, atDoor } from './rule.ts';
import type { RuleContext } from './setting.ts';
import { isVisible } from './visibility.ts';

/** Values of a kind after its schema has passed them. Which settings it has, only the kind knows. */
export type Values = Record<string, unknown>;

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/** Each setting by its own schema or another; a conditional one may be absent. Unknown settings are refused. */
export function settingsShape(kind: Kind, others: Schemas = {}): z.ZodMiniType {
  const shape = Object.entries(kind.settings).map(([key, { schema, visibleWhen }]) => {
    const own = others[key] ?? (schema as z.ZodMiniType);
    return [key, visibleWhen ? z.optional(own) : own] as const;
  });
  return z.strictObject(Object.fromEntries(shape));
}

const schemas = new Map<Kind, z.ZodMiniType<Values>>();

/** The one validator of wizard, API, import and worker. */
export function settingsSchema(kind: Kind): z.ZodMiniType<Values> {
  const known = schemas.get(kind);
  if (known) return known;
  const schema = requireVisible(kind, settingsShape(kind));
  schemas.set(kind, schema);
  return schema;
}

/** What is visible must be there; what is not visible is dropped, so that it can never act from behind. */
export function requireVisible(kind: Kind, shape: z.ZodMiniType): z.ZodMiniType<Values> {
  // Where nothing is conditional the shape says it all.
  if (Object.values(kind.settings).every(({ visibleWhen }) => !visibleWhen))
    return shape as z.ZodMiniType<Values>;
  const complete = shape.check(
    z.superRefine((values, context) => {
      for (const key of Object.keys(kind.settings)) {
        if (!isVisible(kind, key, values as Values) || (values as Values)[key] !== undefined) continue;
        context.addIssue({ code: 'custom', path: [key], message: 'This is needed here.', input: values });
      }
    }),
  );
  const onlyVisible = z.transform((values) => {
    const visible = Object.entries(values as Values).filter(([key]) =>
      isVisible(kind, key, values as Values),
    );
    return Object.fromEntries<unknown>(visible);
  });
  return z.pipe(complete, onlyVisible);
}

/** What the rules of the kind say about values that the schema has passed. */
export function checkRules(kind: Kind, values: Values, context: RuleContext): RuleFinding[] {
  const found = askRules(kind, values, context);
  const stood = standing(kind, { values, found }, context);
  return found.map((finding) => atDoor(finding, context, stood));
}

function askRules(kind: Kind, values: Values, context: RuleContext): RuleFinding[] {
  const known = values as never;
  const ofRules = kind.rules.flatMap((rule) => applyRule(rule, known, context));
  const ofSets = (kind.ruleSets ?? []).flatMap((set) => set.find(known, context, kind));
  return [...ofRules, ...ofSets];
}

type Changed = { values: Values; found: readonly RuleFinding[] };

/**
 * Whether an error was there before the edit: the same rule spoke of the same place, no less often, and the setting is as
 * it was. Who touches a setting puts it right.
 */
function standing(
  kind: Kind,
  { values, found }: Changed,
  context: RuleContext,
): (finding: RuleFinding) => boolean {
  const { door, saved } = context;
  if (door !== 'edit' || !saved) return () => false;
  const changed = new Set(changedSettings(kind, saved.values, values));
  const before = errorsByPlace(askRules(kind, saved.values, { ...context, rootLinked: saved.rootLinked }));
  const now = errorsByPlace(found);
  return (finding) => {
    const place = placeOf(finding);
    return !changed.has(finding.at) && (now.get(place) ?? 0) <= (before.get(place) ?? 0);
  };
}

function errorsByPlace(found: readonly RuleFinding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of found) {
    const place = placeOf(finding);
    if (finding.level === 'error') counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}

function placeOf({ rule, at, row }: RuleFinding): string {
  return `${rule} ${at} ${row ?? ''}`;
}
