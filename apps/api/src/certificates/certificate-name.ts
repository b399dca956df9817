import type { CertificateFacts } from '@countersign/x509/facts';

/** What people call a certificate: the most specific part of its subject that reads like a name. */
export function certificateName({ subject, serial }: CertificateFacts): string {
  const attributes = subject.rdns.flat();
  for (const type of ['CN', 'OU', 'O']) {
    const found = attributes.findLast(
      (attribute) => attribute.type === type && attribute.value.trim() !== '',
    );
    if (found) return found.value;
  }
  return subject.text === '' ? `Certificate ${serial}` : subject.text;
}
