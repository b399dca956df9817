import { useQuery } from '@tanstack/react-query';
import { certificateQuery } from '../../../api/certificates.ts';
import type { Facet } from '../../../ui/list/view.ts';

/** There are too many certificates to offer; the one that a link narrowed the list to is shown, to be taken away. */
export function useCertificateFacet(sha256: string | undefined): Facet[] {
  const certificate = useQuery({ ...certificateQuery(sha256 ?? ''), enabled: sha256 !== undefined });
  if (sha256 === undefined) return [];
  const label = certificate.data?.name ?? `${sha256.slice(0, 12)}…`;
  return [{ key: 'certificate', title: 'Certificate', single: true, options: [{ value: sha256, label }] }];
}
