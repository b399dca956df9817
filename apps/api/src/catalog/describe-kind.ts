import { graphTypesOf, kindsOfGraphType } from '@countersign/catalog/graph';
import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { osRangesOf } from '@countersign/catalog/os-ranges';
import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { type ListedRule, atDoor, pointerTo } from '@countersign/catalog/rule';
import { ruleSentences } from '@countersign/catalog/rule-sentences';
import { besideSettings, rulesOfKind } from '@countersign/catalog/rules-of-kind';
import { samplesOf } from '@countersign/catalog/samples';
import { slotSettings } from '@countersign/catalog/slot-settings';
import type { KindDescription, RuleDescription } from '@countersign/contract/catalog';
import { describeSetting } from './describe-setting.ts';

/** Everything that is known of a kind, in the shape of the contract. */
export function describeKind(kind: Kind): KindDescription {
  const { id, type } = kind;
  const { label, family, enrolmentModes = [], formerly = [], retired } = platform(kind.platform);
  const [example = {}] = samplesOf(kind);
  return {
    kind: id,
    type,
    typeLabel: profileTypes[type].label,
    purpose: profileTypes[type].purpose,
    platform: kind.platform,
    platformLabel: label,
    platformFamily: family,
    enrolmentModes: [...enrolmentModes],
    alsoCalled: [...formerly],
    retired: retired ?? null,
    osRanges: osRangesOf(kind).map(({ devices, from, to, source }) => ({
      devices: devices ?? null,
      from: from ?? null,
      to: to ?? null,
      source,
    })),
    graph: {
      writes: kind.graphType,
      reads: graphTypesOf(kind),
      sharedWith: sharing(kind),
    },
    root: rootOf(kind),
    conflicts: conflictsOf(kind),
    settings: Object.entries(kind.settings).map(([key, setting]) => describeSetting(key, setting)),
    rules: rulesOfKind(kind).map(describeRule),
    example,
  };
}

function sharing(kind: Kind) {
  const others = graphTypesOf(kind).flatMap(kindsOfGraphType);
  return [...new Set(others)].filter((other) => other !== kind).map(({ id }) => id);
}

function rootOf({ rootLink, platform: name }: Kind): KindDescription['root'] {
  if (!rootLink) return null;
  const { family } = platform(name);
  const fitting = kinds.filter(
    (kind) => kind.type === 'trusted' && platform(kind.platform).family === family,
  );
  return { ...rootLink, kinds: fitting.map(({ id }) => id) };
}

function describeRule({ id, at, level, strict }: ListedRule): RuleDescription {
  return {
    id,
    at: at === besideSettings.deletion ? null : pointerTo(at),
    level,
    levelOnImport: strict ? level : atDoor({ rule: id, at, level, message: '' }, { door: 'import' }).level,
    wants: ruleSentences[id],
  };
}

function conflictsOf(kind: Kind): KindDescription['conflicts'] {
  const { slot, claim, root } = slotSettings(kind);
  const labels = (keys: string[]) => keys.map((key) => kind.settings[key]?.label ?? key);
  const differing = [...labels(claim), ...(root ? ['root'] : [])];
  const same = `Profiles with the same ${inWords(labels(slot), 'and')} are for one and the same thing on a device`;
  const words =
    differing.length === 0
      ? `${same}, and never in conflict.`
      : `${same}; where they differ in ${inWords(differing, 'or')}, they are in conflict.`;
  return { slot, claim, root, words };
}

function inWords(labels: readonly string[], joint: 'and' | 'or'): string {
  const quoted = labels.map((label) => `“${label}”`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} ${joint} ${quoted.at(-1) ?? ''}`;
}
