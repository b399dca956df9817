import type { PlatformName } from './platforms.ts';
import type { ProfileType } from './profile-types.ts';
import type { Rule, RuleSet } from './rule.ts';
import type { AnySetting, ValuesOf } from './setting.ts';

export type KindId = `${ProfileType}.${PlatformName}`;

/** A (type, platform) pair that exists; what it is, stands in one file under kinds/. */
export type Kind<Settings extends Record<string, AnySetting> = Record<string, AnySetting>> = {
  id: KindId;
  type: ProfileType;
  platform: PlatformName;
  /** The type on the Graph wire. Several platforms may share one (spec 1.5). */
  graphType: string;
  settings: Settings;
  rules: readonly Rule<ValuesOf<Settings>>[];
  ruleSets?: readonly RuleSet<ValuesOf<Settings>>[];
  /** The trusted profile it stands on (semantics.md 2): asked for or only advised, and whether the Graph wire has it. */
  rootLink?: { need: 'required' | 'recommended'; onWire: boolean };
  /** Types of the same kind that older portals wrote; read, kept and written back. */
  olderGraphTypes?: readonly string[];
  /** Two profiles on a device with the same slot and different claims are in conflict (semantics.md 2). */
  slot: (values: ValuesOf<Settings>) => string;
  claim: (values: ValuesOf<Settings>, link?: { rootProfileId?: string | undefined }) => string;
  /** Whether a device without a user can have nothing of it; absent: never. */
  forUser?: (values: ValuesOf<Settings>) => boolean;
};

const graphPrefix = '#microsoft.graph.';

type Definition<Settings extends Record<string, AnySetting>> = Omit<Kind<Settings>, 'id' | 'graphType'> & {
  /** Without the prefix that every type has. */
  graphType: string;
};

/** Checks the values' types against the settings, then forgets them: whoever holds any kind holds parsed values. */
export function defineKind<Settings extends Record<string, AnySetting>>(
  definition: Definition<Settings>,
): Kind {
  const { type, platform, graphType, olderGraphTypes } = definition;
  return {
    ...definition,
    id: `${type}.${platform}`,
    graphType: graphPrefix + graphType,
    ...(olderGraphTypes === undefined
      ? {}
      : { olderGraphTypes: olderGraphTypes.map((older) => graphPrefix + older) }),
  } as unknown as Kind;
}
