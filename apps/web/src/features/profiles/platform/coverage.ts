import { isRetired, type PlatformName, platformNames } from '@countersign/catalog/platforms';
import type { Certificate } from '../../../api/certificates.ts';

type Carrier = Certificate['profiles'][number];

export type Covered = { platform: PlatformName; profiles: Carrier[] };

/** Every platform with the profiles that bring a certificate to it. A retired one is named only where it has some. */
export function coverageOf(carriers: readonly Carrier[]): Covered[] {
  return platformNames
    .map((platform) => ({ platform, profiles: carriers.filter((carrier) => carrier.platform === platform) }))
    .filter(({ platform, profiles }) => profiles.length > 0 || !isRetired(platform));
}

const shownAtMost = 5;

/** As many profiles as one wants to read here, the one at hand among them; the rest is for the list. */
export function firstOf(profiles: readonly Carrier[], here?: string): { shown: Carrier[]; more: number } {
  const own = profiles.filter(({ id }) => id === here);
  const shown = [...own, ...profiles.filter(({ id }) => id !== here)].slice(0, shownAtMost);
  return { shown, more: profiles.length - shown.length };
}
