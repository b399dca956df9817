import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { samplesOf } from './samples.ts';

export type SlotSettings = {
  /** Profiles that agree in these are for the same thing on a device. */
  slot: string[];
  /** Profiles of a slot that differ in one of these are in conflict. */
  claim: string[];
  /** Whether another root is another claim. */
  root: boolean;
};

/**
 * Which settings slot and claim of a kind look at (semantics.md 2), found out by changing one after the other: the functions
 * themselves are the only place that says it.
 */
export function slotSettings(kind: Kind): SlotSettings {
  const [base = {}] = samplesOf(kind);
  const moves = (seen: (values: Values) => string) =>
    Object.entries(kind.settings)
      .filter(([key, { samples }]) =>
        samples.some((sample) => seen({ ...base, [key]: sample as unknown }) !== seen(base)),
      )
      .map(([key]) => key);
  return {
    slot: moves((values) => kind.slot(values)),
    claim: moves((values) => kind.claim(values)),
    root: kind.claim(base, { rootProfileId: 'a' }) !== kind.claim(base, { rootProfileId: 'b' }),
  };
}
