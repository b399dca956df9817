import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import type { Effect } from './setting.ts';

/** The settings whose values differ, in the order of the kind. */
export function changedSettings(kind: Kind, before: Values, after: Values): string[] {
  return Object.keys(kind.settings).filter((key) => canonical(before[key]) !== canonical(after[key]));
}

/** Values are JSON, and a database may give their properties back in another order. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

const strength: Record<Effect, number> = { none: 0, resend: 1, reissue: 2 };

/** The strongest effect of a change; a profile's generation rises unless it is none (semantics.md 2). */
export function effectOf(kind: Kind, before: Values, after: Values): Effect {
  return changedSettings(kind, before, after)
    .map((key) => effectOfSetting(kind, key, before, after))
    .reduce<Effect>((so, effect) => (strength[effect] > strength[so] ? effect : so), 'none');
}

/** Another root is another chain for the device, so its certificate is asked for anew (semantics.md 2). */
export const effectOfRoot: Effect = 'reissue';

type Linked = { settings: Values; rootProfileId: string | null };

/** The same of settings and root link together. */
export function effectOfChange(kind: Kind, before: Linked, after: Linked): Effect {
  return before.rootProfileId === after.rootProfileId
    ? effectOf(kind, before.settings, after.settings)
    : effectOfRoot;
}

/** What the change of one setting does to devices. */
export function effectOfSetting(kind: Kind, key: string, before: Values, after: Values): Effect {
  const effect = kind.settings[key]?.effect ?? 'none';
  if (typeof effect === 'string') return effect;
  // A setting that was hidden or now is has no value to compare.
  return before[key] === undefined || after[key] === undefined
    ? effect.most
    : effect.of(before[key], after[key]);
}
