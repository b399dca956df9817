import type {
  Certificate as CertificateInside,
  Reading as ReadingInside,
  StoredCertificate as StoredCertificateInside,
} from '@countersign/contract/certificates';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, request } from './client.ts';
import type { Wire } from './wire.ts';

export type Certificate = Wire<CertificateInside>;
export type StoredCertificate = Wire<StoredCertificateInside>;
export type Reading = Wire<ReadingInside>;

export function certificateQuery(sha256: string) {
  return queryOptions({
    queryKey: ['certificates', 'one', sha256],
    queryFn: ({ signal }) =>
      request<Certificate>('GET', `/certificates/${encodeURIComponent(sha256)}`, { signal }),
  });
}

/** What a file holds, part by part. Nothing is stored by it. */
export function readCertificateFile(file: Blob, signal?: AbortSignal): Promise<Reading> {
  return request('POST', '/certificates/readings', { bytes: file, ...(signal ? { signal } : {}) });
}

/** Where the stored bytes can be downloaded as a `.cer` file. */
export function certificateFileAddress(sha256: string): string {
  return addressOf(`/certificates/${encodeURIComponent(sha256)}/file`);
}
