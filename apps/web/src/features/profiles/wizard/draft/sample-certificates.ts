import type { Certificate } from '../../../../api/certificates.ts';
import type { SeenCertificate } from './pairs.ts';

/** Certificates for tests: only what a draft looks at is filled in with care. */
export function seenCertificate(
  name: string,
  about: Partial<Pick<Certificate, 'verdict' | 'findings' | 'profiles'>> & {
    stored?: boolean;
    issuers?: SeenCertificate[];
  } = {},
): SeenCertificate {
  const { stored = false, issuers = [], verdict = 'root', findings = [], profiles = [] } = about;
  const sha256 = thumbprintOf(name);
  const notAfter = '2036-01-01T00:00:00.000Z';
  const own = { sha256, name, verdict, notAfter, stored };
  const read = {
    sha256,
    name,
    verdict,
    findings,
    profiles,
    facts: { notAfter, derBase64: btoa(name) },
    chain: { links: [own, ...issuers.flatMap(({ read }) => read.chain.links)], missingIssuer: null },
  } as unknown as Certificate;
  return { sha256, fileName: `${name}.cer`, data: btoa(name), read };
}

export function thumbprintOf(name: string): string {
  const hex = Array.from(name, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.padEnd(64, '0').slice(0, 64);
}
