import type { CertificateFacts } from './facts.ts';
import { nameKey } from './name-comparison.ts';

/** Certificates by what others call them by: their name and the identifier of their key. */
export type CandidateIndex = {
  byName: Map<string, CertificateFacts[]>;
  byKeyId: Map<string, CertificateFacts[]>;
};

export function indexCandidates(certificates: CertificateFacts[]): CandidateIndex {
  return {
    byName: Map.groupBy(certificates, ({ subject }) => nameKey(subject)),
    byKeyId: Map.groupBy(
      certificates.filter(({ subjectKeyId }) => subjectKeyId !== null),
      ({ subjectKeyId }) => subjectKeyId ?? '',
    ),
  };
}

/**
 * Who may have signed it, in rounds: first those whose name fits and whose key identifier does not speak against it,
 * then those of whom only one of both fits. A later round is for when no signature of an earlier one holds.
 */
export function findCandidates(certificate: CertificateFacts, index: CandidateIndex): CertificateFacts[][] {
  const keyId = certificate.authorityKeyId?.keyId ?? null;
  const named = index.byName.get(nameKey(certificate.issuer)) ?? [];
  const identified = keyId === null ? [] : (index.byKeyId.get(keyId) ?? []);
  const mayBe = ({ subjectKeyId }: CertificateFacts) =>
    keyId === null || subjectKeyId === null || subjectKeyId === keyId;
  const likely = named.filter(mayBe);
  return [
    likely,
    [...named.filter((one) => !mayBe(one)), ...identified.filter((one) => !named.includes(one))],
  ];
}
