import type { Rule } from '../rule.ts';
import type { CertificateReference } from '../settings/certificate.ts';

type Values = { certificate: CertificateReference };

/** What holds for the certificate of every trusted profile, whatever the platform. */
export const trustedRules: readonly Rule<Values>[] = [
  {
    id: 'V03',
    at: 'certificate',
    level: 'error',
    broken: (_values, { certificate }) =>
      certificate?.verdict === 'end-entity'
        ? [
            'This certificate belongs to a server, person or device. Choose the certificate of the CA that issued it.',
          ]
        : [],
  },
  {
    id: 'V04',
    at: 'certificate',
    level: 'warning',
    broken: (_values, { certificate }) => certificate?.warnings.map(({ message }) => message) ?? [],
  },
];

/** A device holds one and the same certificate once; where it lies is the claim (semantics.md 2). */
export function trustedSlot({ certificate }: Values): string {
  return certificate.sha256;
}
