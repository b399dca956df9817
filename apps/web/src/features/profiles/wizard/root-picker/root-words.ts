import type { Kind } from '@countersign/catalog/kind';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { Candidate } from '../../root/candidates.ts';

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

/** Why the chosen one cannot stand at the top of the chain that devices will check; nothing while it can. */
export function rootDoubt(
  { displayName, certificate }: Candidate,
  kind: Kind,
  now: Date,
): string | undefined {
  if (!certificate) return undefined;
  if (new Date(certificate.notAfter) < now)
    return `The certificate of “${displayName}” has expired. Devices trust nothing that was issued below it.`;
  if (certificate.verdict === 'root') return undefined;
  if (certificate.verdict !== 'intermediate')
    return `“${displayName}” brings no CA certificate, so nothing can be issued below it. Choose the root of your CA.`;
  const above = `“${displayName}” brings an intermediate CA, and another CA stands above it. Choose the root at the top of that chain`;
  // Guides disagree here (spec 2.5), so it is said where somebody may have read the other one.
  return kind.type === 'scep' && kind.platform === 'windows10'
    ? `${above}, unless the guide of your SCEP server names the intermediate for Windows.`
    : `${above}.`;
}

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

const whole = new Intl.NumberFormat('en');

/** "Assigned, reaches 37 of 40 devices". */
export function reachWords(
  { assigned, reached }: { assigned: boolean; reached: number },
  of: number,
): string {
  if (!assigned) return 'Not assigned';
  if (of === 0) return 'Assigned';
  return `Assigned, reaches ${reached === of ? 'all' : `${whole.format(reached)} of`} ${whole.format(of)} devices of this profile`;
}
