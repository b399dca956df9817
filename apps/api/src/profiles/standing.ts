import type { PreparedProfile } from './prepare.ts';

type Standing = { warnings: number; findingsDue: Date | null };

/** What is kept of the findings, so that the list can ask for it; they themselves are found anew for every reader. */
export function standingOf(
  { findings, certificate }: Pick<PreparedProfile, 'findings' | 'certificate'>,
  at: Date,
): Standing {
  return { warnings: countWarnings(findings), findingsDue: certificate ? nextTurn(certificate, at) : null };
}

export function countWarnings(findings: PreparedProfile['findings']): number {
  return findings.filter(({ level }) => level === 'warning').length;
}

/** When what can be said of a certificate changes next with nobody touching it (V04). */
function nextTurn({ facts, notAfter }: NonNullable<PreparedProfile['certificate']>, at: Date): Date | null {
  const notBefore = new Date(facts.notBefore);
  if (notBefore > at) return notBefore;
  return notAfter >= at ? notAfter : null;
}
