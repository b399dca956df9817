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
