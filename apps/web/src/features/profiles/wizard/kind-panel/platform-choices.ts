import { kinds } from '@countersign/catalog/kinds';
import {
  isRetired,
  type Platform,
  type PlatformName,
  platform,
  platformNames,
} from '@countersign/catalog/platforms';
import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';

/** A platform to choose, or one way to enrol on it, where that is the word people know. */
export type PlatformChoice = {
  key: string;
  name: PlatformName;
  label: string;
  retired: Platform['retired'];
  /** The other ways of enrolling that the same profile serves. */
  alike: readonly string[];
  /** The other word under which the search found it. */
  foundAs: string | undefined;
};

type Wanted = { search: string; withRetired: boolean; type: ProfileType };

/** What has a kind of this type, as far as the search matches it by any of its names. */
export function platformChoices({ search, withRetired, type }: Wanted): PlatformChoice[] {
  const wanted = fold(search);
  const everything = wanted === '' || typesMatching(search).length > 0;
  return platformNames
    .filter((name) => exists(type, name) && (withRetired || !isRetired(name)))
    .flatMap(choicesOn)
    .flatMap(({ names, formerly, ...choice }) => {
      const foundAs = formerly.find((other) => fold(other).includes(wanted));
      const known = everything || names.some((one) => fold(one).includes(wanted));
      if (!known && foundAs === undefined) return [];
      return [{ ...choice, foundAs: known ? undefined : foundAs }];
    });
}

type Named = Omit<PlatformChoice, 'foundAs'> & { names: readonly string[]; formerly: readonly string[] };

function choicesOn(name: PlatformName): Named[] {
  const { label, shortLabel, enrolmentModes = [], formerly = [], retired } = platform(name);
  if (enrolmentModes.length === 0) {
    return [{ key: name, name, label, retired, alike: [], names: [label, shortLabel], formerly }];
  }
  const family = label.split(':')[0] ?? label;
  return enrolmentModes.map((mode) => ({
    key: `${name}/${mode}`,
    name,
    label: `${family}: ${mode}`,
    retired,
    alike: enrolmentModes.filter((other) => other !== mode),
    names: [`${family}: ${mode}`, shortLabel],
    formerly,
  }));
}

function exists(type: ProfileType, name: PlatformName): boolean {
  return kinds.some((kind) => kind.type === type && kind.platform === name);
}

/** Platforms that have profiles, but none of this type. */
export function platformsWithout(type: ProfileType, withRetired: boolean): string[] {
  return platformNames
    .filter((name) => (withRetired || !isRetired(name)) && !exists(type, name))
    .map((name) => platform(name).label);
}

export const everyType = Object.keys(profileTypes) as ProfileType[];

/** The types that the search means; none when it means something else. */
export function typesMatching(search: string): ProfileType[] {
  const wanted = fold(search);
  if (wanted === '') return [];
  return everyType.filter((type) => typeNames(type).some((name) => fold(name).includes(wanted)));
}

/** Under which words a type is looked for: its own, and the group that Intune keeps it in. */
export function typeNames(type: ProfileType): string[] {
  const { label } = profileTypes[type];
  return [label, `Templates > ${label}`];
}

/** A profile of one type may be made for several platforms at once only where nothing but a certificate is asked. */
export function mayBeSeveral(type: ProfileType): boolean {
  return type === 'trusted';
}

function fold(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('en')
    .replaceAll(/[\s/-]+/gu, ' ');
}
