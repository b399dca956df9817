import type { ImportedItem } from '../../../api/imports.ts';

/** The objects, by index, that would be here a second time. */
export function sameHere(items: readonly Pick<ImportedItem, 'index' | 'findings'>[]): number[] {
  return items
    .filter(({ findings }) => findings.some(({ code }) => code === 'same-here'))
    .map(({ index }) => index);
}
