import { isRetired, type PlatformName, platformNames } from '@countersign/catalog/platforms';
import type { Certificate } from '../../../api/certificates.ts';

type Carrier = Certificate['profiles'][number];

export type Covered = { platform: PlatformName; profiles: Carrier[]; more: number };

/** Every platform with the first profiles that bring a certificate to it. A retired one is named only where it has some. */
export function coverageOf({
  profiles,
  profileCounts,
}: Pick<Certificate, 'profiles' | 'profileCounts'>): Covered[] {
  return platformNames
    .map((platform) => {
      const named = profiles.filter((carrier) => carrier.platform === platform);
      const count = profileCounts.find((counted) => counted.platform === platform)?.count ?? named.length;
      return { platform, profiles: named, more: count - named.length };
    })
    .filter(({ platform, profiles: named }) => named.length > 0 || !isRetired(platform));
}
