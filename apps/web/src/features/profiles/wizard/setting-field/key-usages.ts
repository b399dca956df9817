import type { ExtendedKeyUsage } from '@countersign/catalog/settings/extended-key-usages';

/** By name and number: a number that is still being typed may pass through that of a predefined one. */
export function isPredefined(rows: readonly ExtendedKeyUsage[], usage: ExtendedKeyUsage): boolean {
  return rows.some((row) => isSame(row, usage));
}

export function withUsage(
  rows: readonly ExtendedKeyUsage[],
  usage: ExtendedKeyUsage,
  on: boolean,
): ExtendedKeyUsage[] {
  const others = rows.filter((row) => !isSame(row, usage));
  return on ? [...others, usage] : others;
}

/** +b5: all of them at once, behind what is there. */
export function withAll(
  rows: readonly ExtendedKeyUsage[],
  predefined: readonly ExtendedKeyUsage[],
): ExtendedKeyUsage[] {
  return [...rows, ...predefined.filter((usage) => !isPredefined(rows, usage))];
}

/** Rows that are typed, with their place in the whole. */
export function customUsages(
  rows: readonly ExtendedKeyUsage[],
  predefined: readonly ExtendedKeyUsage[],
): { row: ExtendedKeyUsage; at: number }[] {
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => !predefined.some((usage) => isSame(row, usage)));
}

function isSame(one: ExtendedKeyUsage, other: ExtendedKeyUsage): boolean {
  return one.oid.trim() === other.oid && one.name.trim() === other.name;
}
