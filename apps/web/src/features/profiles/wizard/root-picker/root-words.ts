import type { Kind } from '@countersign/catalog/kind';
import { profileTypes } from '@countersign/catalog/profile-types';

/** The label of the picker; what is only advised says so. */
export function rootLabel(kind: Kind): string {
  return kind.rootLink?.need === 'required' ? 'Trusted certificate' : 'Trusted certificate (recommended)';
}

/** Which one to choose, and why. */
export function rootAdvice(kind: Kind): string {
  const which = 'Choose the profile with the root, the CA at the very top of your chain.';
  return kind.type === 'scep'
    ? `${which} Devices check with it whom they ask for a certificate.`
    : `${which} Devices then get it first, and trust what this profile brings.`;
}

/** What it means that none is chosen, where that is allowed. */
export const noRoot =
  'No trusted profile is chosen. Devices use the certificate only if they trust its root.';

export function noCandidates(kind: Kind): string {
  const { label } = profileTypes[kind.type];
  return kind.rootLink?.need === 'required'
    ? `A ${label} profile needs one. Make it here; what you have typed stays.`
    : 'Make it here; what you have typed stays. You can also do it later.';
}

/** "AB12 CD34 EF56": enough to tell certificates of one name apart. */
export function shortThumbprint(sha256: string): string {
  return (sha256.slice(0, 12).toUpperCase().match(/.{4}/gu) ?? []).join(' ');
}
