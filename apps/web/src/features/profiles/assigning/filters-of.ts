import { platform, type PlatformName } from '@countersign/catalog/platforms';
import { type FilterPlatform, filterPlatformOf, whyNoFilter } from '@countersign/targeting/filter/platforms';

/** The platform whose filters can be chosen, or why there are none. */
export function filtersOf(
  platforms: readonly PlatformName[],
): { platform: FilterPlatform } | { none: string } {
  const none = platforms.map(whyNoFilter).find((reason) => reason !== undefined);
  if (none !== undefined) return { none };
  const [first, ...others] = new Set(platforms.map(filterPlatformOf));
  if (first !== undefined && others.length === 0) return { platform: first };
  const labels = platforms.map((name) => platform(name).shortLabel).join(', ');
  return {
    none: `A filter is for one platform, and these profiles are for ${labels}. Assign them one by one to use filters.`,
  };
}
