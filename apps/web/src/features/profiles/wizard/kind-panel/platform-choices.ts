import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import {
  isRetired,
  type Platform,
  type PlatformName,
  platform,
  platformNames,
} from '@countersign/catalog/platforms';
import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';

export type PlatformChoice = {
  name: PlatformName;
  label: string;
  retired: Platform['retired'];
  enrolmentModes: readonly string[];
  /** The other word under which the search found it. */
  foundAs: string | undefined;
};

/** The platforms that have a kind, as far as the search matches them by any of their names. */
export function platformChoices(search: string, withRetired: boolean): PlatformChoice[] {
  const wanted = fold(search);
  const everything =
    wanted === '' || typesFor([]).some((type) => typeNames(type).some((name) => fold(name).includes(wanted)));
  return platformNames
    .filter((name) => kinds.some((kind) => kind.platform === name))
    .filter((name) => withRetired || !isRetired(name))
    .map((name) => ({ name, ...platform(name) }))
    .flatMap(({ name, label, shortLabel, enrolmentModes = [], formerly = [], retired }) => {
      const names = [label, shortLabel, ...enrolmentModes];
      const foundAs = formerly.find((other) => fold(other).includes(wanted));
      const known = everything || names.some((one) => fold(one).includes(wanted));
      if (!known && foundAs === undefined) return [];
      return [{ name, label, retired, enrolmentModes, foundAs: known ? undefined : foundAs }];
    });
}

/** The types that every one of these platforms has. */
export function typesFor(platforms: readonly PlatformName[]): ProfileType[] {
  const has = (type: ProfileType, name: PlatformName) =>
    kinds.some((kind: Kind) => kind.type === type && kind.platform === name);
  const existing = (Object.keys(profileTypes) as ProfileType[]).filter((type) =>
    kinds.some((kind) => kind.type === type),
  );
  return existing.filter((type) => platforms.every((name) => has(type, name)));
}

/** Under which words a type is looked for: its own, and the group that Intune keeps it in. */
export function typeNames(type: ProfileType): string[] {
  const { label } = profileTypes[type];
  return [label, `Templates > ${label}`];
}

function fold(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('en')
    .replaceAll(/[\s/-]+/gu, ' ');
}
