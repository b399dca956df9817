import type { Profile } from '../../../api/profiles.ts';

/** What the certificate's file is called in the profile: the name that devices are told. */
export function fileNameOf({ settings }: Pick<Profile, 'settings'>): string | undefined {
  const { certificate } = settings;
  if (typeof certificate !== 'object' || certificate === null || !('fileName' in certificate))
    return undefined;
  return typeof certificate.fileName === 'string' ? certificate.fileName : undefined;
}
