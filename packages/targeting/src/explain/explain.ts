import { osRangeLines, osRangesOf, worksOn } from '@countersign/catalog/os-ranges';
import { type PlatformName, platform as platformCalled } from '@countersign/catalog/platforms';
import { refusedBy } from '../applicability/applies.ts';
import { type ApplicabilityRules, hasRules } from '../applicability/rules.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { DeviceFacts } from '../facts.ts';
import type { Condition } from '../filter/condition.ts';
import { type Line, type Membership, lookAtLines } from './lines.ts';

/** A device with all that decides what it gets. */
export type Asked = {
  device: DeviceFacts;
  /** Retired devices get nothing more. */
  retired: boolean;
  groups: readonly Membership[];
  /** The primary user, with the groups of that person; null: it has none. */
  person: { groups: readonly Membership[] } | null;
};

/** A profile with all that decides who gets it. */
export type Targeting = {
  id: string;
  platform: PlatformName;
  /** Its certificate names a person. */
  needsUser: boolean;
  /** In the order in which they count. */
  assignments: readonly Assignment[];
  /** The rules of the filters that they name. */
  filters: ReadonlyMap<string, Condition>;
  rules: ApplicabilityRules;
  /** What it takes on a device, and with what (semantics.md 2). */
  slot: string;
  claim: string;
};

export type Code =
  | 'retired'
  | 'otherPlatform'
  | 'unassigned'
  | 'notReached'
  | 'excluded'
  | 'filter'
  | 'applicability'
  | 'osRange'
  | 'noUser'
  | 'slot'
  | 'superseded'
  | 'targeted';

export type Outcome = 'outside' | 'notApplicable' | 'conflict' | 'targeted';

/** Why a device gets a profile or does not. */
export type Explanation = {
  outcome: Outcome;
  code: Code;
  /** The line that is the reason: the first that lets the device through, else the first that reaches or excludes it. */
  line?: Line;
  /** Every line that reaches or excludes it. */
  lines: Line[];
  rule?: 'edition' | 'version';
  range?: string;
  /** The profile that it clashes with, or that applies instead. */
  other?: string;
};

/**
 * Semantics.md 1 and 5 (#2, #3) for one device: what the evaluation's SQL says of all of them, which is tested against this.
 * `neighbours` are the other profiles of the same slot, in the order in which they are named.
 */
export function explain(
  asked: Asked,
  profile: Targeting,
  neighbours: readonly Targeting[] = [],
): Explanation {
  const alone = explainAlone(asked, profile);
  if (alone.outcome !== 'targeted') return alone;
  const taking = neighbours
    .filter(({ id, slot }) => id !== profile.id && slot === profile.slot)
    .filter((other) => explainAlone(asked, other).outcome === 'targeted');
  const against = taking.find(({ claim }) => claim !== profile.claim);
  if (against) return { ...alone, outcome: 'conflict', code: 'slot', other: against.id };
  const instead = taking.find(({ rules }) => !hasRules(rules));
  if (!instead || !hasRules(profile.rules)) return alone;
  return { ...alone, outcome: 'notApplicable', code: 'superseded', other: instead.id };
}

/** As if there were no other profile. */
function explainAlone(asked: Asked, profile: Targeting): Explanation {
  const { device } = asked;
  if (asked.retired) return outside('retired');
  if (device.family !== platformCalled(profile.platform).family) return outside('otherPlatform');
  if (!profile.assignments.some(({ mode }) => mode === 'include')) return outside('unassigned');
  const lines = lookAtLines(asked, profile);
  const included = lines.filter(({ mode }) => mode === 'include');
  const [reaching] = included;
  if (!reaching) return { ...outside('notReached'), lines };
  const excluding = lines.find(({ mode }) => mode === 'exclude');
  if (excluding) return { ...outside('excluded'), line: excluding, lines };
  const passing = included.find(({ passes }) => passes);
  if (!passing) return { outcome: 'notApplicable', code: 'filter', line: reaching, lines };
  return { ...judge(asked, profile), line: passing, lines };
}

function judge(
  { device, person }: Asked,
  profile: Targeting,
): Pick<Explanation, 'outcome' | 'code' | 'rule' | 'range'> {
  const rule = refusedBy(profile.rules, device);
  if (rule) return { outcome: 'notApplicable', code: 'applicability', rule };
  const range = rangeMissed(profile, device);
  if (range !== undefined) return { outcome: 'notApplicable', code: 'osRange', range };
  if (profile.needsUser && !person) return { outcome: 'notApplicable', code: 'noUser' };
  return { outcome: 'targeted', code: 'targeted' };
}

/** The versions on which it works, where the device has another one. A version that nobody knows keeps nothing out. */
function rangeMissed(profile: Targeting, { osVersion, knox }: DeviceFacts): string | undefined {
  const { verdict } = worksOn(profile, osVersion ?? '', { knox });
  if (verdict === 'works' || verdict === 'unknown') return undefined;
  return osRangeLines(osRangesOf(profile)).join('; ');
}

function outside(code: Code): Explanation {
  return { outcome: 'outside', code, lines: [] };
}
