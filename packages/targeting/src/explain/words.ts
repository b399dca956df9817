import { filterModes } from '../assignment/assignment.ts';
import type { Code, Explanation } from './explain.ts';
import type { Line } from './lines.ts';

/** What things are called; a name that is not known any more is "a deleted …". */
export type Names = {
  device: string;
  person: string | undefined;
  /** The version of the system, where it is known. */
  osVersion: string | null;
  profile: string;
  groups: ReadonlyMap<string, string>;
  filters: ReadonlyMap<string, string>;
  profiles: ReadonlyMap<string, string>;
};

type Sentence = (explanation: Explanation, names: Names) => string;

/** One table: code to words. */
const sentences: Record<Code, Sentence> = {
  retired: (_, { device }) => `${device} is retired and gets nothing more.`,
  otherPlatform: (_, { device, profile }) => `${device} is of another platform than ${profile}.`,
  unassigned: (_, { profile }) => `${profile} is assigned to nobody.`,
  notReached: (_, { device, person, profile }) =>
    `Neither ${device} nor ${person ?? 'a user of it'} is in a group to which ${profile} is assigned.`,
  excluded: ({ line }, names) => `Left out, because ${pathWords(line, names)}, which is excluded.`,
  filter: ({ line }, names) => `${reached(line, names)}, but ${filterWords(line, names)}.`,
  applicability: ({ line, rule }, names) =>
    `${reached(line, names)}, but an applicability rule about the OS ${rule ?? 'edition'} keeps it out.`,
  osRange: ({ line, range }, names) =>
    `${reached(line, names)}, but ${names.device} has version ${names.osVersion ?? 'unknown'}, and this works on others only: ${range ?? 'not on this one'}.`,
  noUser: ({ line }, names) =>
    `${reached(line, names)}, but the certificate names a user, and ${names.device} has none.`,
  slot: ({ line, other }, names) =>
    `${reached(line, names)}, but ${nameOf(names.profiles, other, 'profile')} wants the same certificate there with other settings. Neither is delivered.`,
  superseded: ({ line, other }, names) =>
    `${reached(line, names)}, but ${nameOf(names.profiles, other, 'profile')} has the same settings and no applicability rule, and applies instead.`,
  targeted: ({ line }, names) => {
    const who = line?.path.by === 'device' ? 'it' : names.device;
    return `${reached(line, names)}, so ${who} gets ${names.profile}.`;
  },
};

export const explanationCodes = Object.keys(sentences) as [Code, ...Code[]];

/** Why, in one sentence. */
export function explanationWords(explanation: Explanation, names: Names): string {
  return sentences[explanation.code](explanation, names);
}

function reached(line: Line | undefined, names: Names): string {
  const words = pathWords(line, names);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "LAB-07 is in Kiosks by its rule". */
export function pathWords(line: Line | undefined, names: Names): string {
  const path = line?.path;
  if (!path || path.by === 'allDevices') return 'all devices are assigned';
  if (path.by === 'allUsers') return 'all users are assigned';
  const who = path.by === 'device' ? names.device : (names.person ?? 'its user');
  return `${who} is in ${nameOf(names.groups, path.groupId, 'group')}${path.byRule ? ' by its rule' : ''}`;
}

/** "the filter Corporate (Include filtered devices in assignment) does not match". */
export function filterWords(line: Line | undefined, names: Names): string {
  if (!line || line.filterMode === 'none') return 'there is no filter';
  const name = nameOf(names.filters, line.filterId ?? undefined, 'filter');
  const verdict = line.matched === null ? 'cannot be asked' : line.matched ? 'matches' : 'does not match';
  return `the filter ${name} (${filterModes[line.filterMode]}) ${verdict}`;
}

function nameOf(names: ReadonlyMap<string, string>, id: string | undefined, what: string): string {
  return names.get(id ?? '') ?? `a deleted ${what}`;
}
