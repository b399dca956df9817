/** Windows has four; what comes after them says nothing that anybody compares. */
const compared = 4;

/**
 * The numbers of a version, padded with 0 so that arrays compare as versions do, in PostgreSQL as here. What follows the
 * numbers, such as the letter of an Apple supplement in `16.5.1 (c)`, does not count. Null: it does not begin with a number.
 */
export function versionParts(text: string | null | undefined): number[] | null {
  const numbers = /^\d+(?:\.\d+)*/.exec(text?.trim() ?? '')?.[0];
  if (numbers === undefined) return null;
  const parts = numbers.split('.').slice(0, compared).map(Number);
  // A column of int4 takes no more, and no version has a part like this.
  if (parts.some((part) => part > 2_147_483_647)) return null;
  return [...parts, ...Array.from({ length: compared - parts.length }, () => 0)];
}

/** Below 0, 0 or above 0, as `one` is before, at or after `other`. */
export function compareVersions(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < compared; at += 1) {
    const away = (one[at] ?? 0) - (other[at] ?? 0);
    if (away !== 0) return away;
  }
  return 0;
}

/** What the service takes as a version in a rule: two to four numbers. Leading zeros do not count (spec 4.1). */
export function isWrittenVersion(text: string): boolean {
  return /^0*\d{1,9}(?:\.0*\d{1,9}){1,3}$/.test(text);
}

/** Looks like a version, with any number of numbers. */
export function resemblesVersion(text: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(text);
}
