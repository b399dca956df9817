import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Certificate, readCertificateFile } from '../../../../api/certificates.ts';
import type { DraftCertificate } from '../draft/draft.ts';
import type { SeenCertificate } from '../draft/pairs.ts';
import { bundlesOf } from './bundle.ts';

/**
 * What the server says of the certificates of a draft. They are read together, because a chain may lead from one file
 * into another; until that has come, what the upload itself said is shown.
 */
export function useReadings(certificates: readonly DraftCertificate[]) {
  const [uploaded] = useState(() => new Map<string, Certificate>());
  const together = useQuery({
    queryKey: ['certificates', 'readings', certificates.map(({ sha256 }) => sha256)],
    queryFn: ({ signal }) => readTogether(certificates, signal),
    enabled: certificates.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const seen: SeenCertificate[] = certificates.flatMap((certificate) => {
    const read = together.data?.get(certificate.sha256) ?? uploaded.get(certificate.sha256);
    return read ? [{ ...certificate, read }] : [];
  });
  const unread = certificates.length - seen.length;
  const answered = together.isSuccess && !together.isPlaceholderData;
  return {
    seen,
    pending: unread > 0 && !answered && !together.isError,
    /** Certificates that could be read once and cannot be read now. */
    lost: answered ? unread : 0,
    problem: unread > 0 && together.isError ? together.error : undefined,
    retry: () => void together.refetch(),
    remember: (certificate: Certificate) => void uploaded.set(certificate.sha256, certificate),
  };
}

async function readTogether(
  certificates: readonly DraftCertificate[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Certificate>> {
  const readings = await Promise.all(
    bundlesOf(certificates).map((bundle) => readCertificateFile(new Blob([bundle]), signal)),
  );
  const items = readings.flatMap(({ items }) => items);
  return new Map(
    items.flatMap((item) =>
      item.kind === 'certificate' ? [[item.certificate.sha256, item.certificate] as const] : [],
    ),
  );
}
