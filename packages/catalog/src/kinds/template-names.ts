/** What the templates that every CA of Windows brings are displayed as, and named, where that is more than the spaces. */
const builtIn: readonly (readonly [displayed: string, name: string])[] = [
  ['Authenticated Session', 'ClientAuth'],
  ['Basic EFS', 'EFS'],
  ['Computer', 'Machine'],
  ['Cross Certification Authority', 'CrossCA'],
  ['EFS Recovery Agent', 'EFSRecovery'],
  ['Enrollment Agent (Computer)', 'MachineEnrollmentAgent'],
  ['Exchange Enrollment Agent (Offline request)', 'EnrollmentAgentOffline'],
  ['Exchange Signature Only', 'ExchangeUserSignature'],
  ['IPSec', 'IPSECIntermediateOnline'],
  ['IPSec (Offline request)', 'IPSECIntermediateOffline'],
  ['Root Certification Authority', 'CA'],
  ['Router (Offline request)', 'OfflineRouter'],
  ['Subordinate Certification Authority', 'SubCA'],
  ['Trust List Signing', 'CTLSigning'],
  ['User Signature Only', 'UserSignature'],
  ['Workstation Authentication', 'Workstation'],
];

const names = new Map(builtIn.map(([displayed, name]) => [displayed.toLowerCase(), name]));

/** The name of a template, where the text is what it is displayed as; by default it is the same without the spaces (seed 004). */
export function templateNameFor(text: string): string | undefined {
  const known = names.get(text.trim().replaceAll(/\s+/g, ' ').toLowerCase());
  if (known !== undefined) return known;
  return /\s/.test(text) ? text.replaceAll(/\s/g, '') : undefined;
}
