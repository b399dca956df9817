import { type PlatformName, platform } from '@countersign/catalog/platforms';
import type { ImportedItem } from '../../../api/imports.ts';

/** The platforms among which nobody can tell by the type on the wire, and how many objects it is about (requirements.md X3). */
export function sharedTypes(items: readonly ImportedItem[]): { platforms: PlatformName[]; count: number } {
  const several = items.filter(({ platforms, outcome }) => platforms.length > 1 && outcome !== 'leftOut');
  return { platforms: [...new Set(several.flatMap(({ platforms }) => platforms))], count: several.length };
}

export function platformTitle(name: PlatformName): string {
  return platform(name).label;
}
