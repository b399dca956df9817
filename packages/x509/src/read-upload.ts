import type { CertificateFacts } from './facts.ts';
import { readCertificate } from './read-certificate.ts';
import { CertificateError, type Refusal, refuse } from './refusal.ts';
import { type Part, type Place, splitUpload } from './split-upload.ts';

export type UploadItem = { place: Place } & (
  | { kind: 'certificate'; facts: CertificateFacts }
  | ({ kind: 'refused' } & Refusal)
);

export type ReadUploadOptions = {
  /** Lets others run between two certificates; on a server `setImmediate` is quicker than the timer used here. */
  pause?: () => Promise<void>;
};

/**
 * Everything in the bytes of one uploaded file, in its order, told by content alone: DER, PEM, base64, PKCS#7. A private
 * key anywhere makes the whole upload one refusal; that is known before the first certificate is read.
 */
export async function* readUpload(
  bytes: Uint8Array,
  { pause = waitForTimer }: ReadUploadOptions = {},
): AsyncGenerator<UploadItem, void, undefined> {
  for (const part of splitUpload(bytes)) {
    yield await readPart(part);
    await pause();
  }
}

async function readPart(part: Part): Promise<UploadItem> {
  const { place } = part;
  if ('code' in part) return { place, kind: 'refused', ...refuse(part.code) };
  try {
    return { place, kind: 'certificate', facts: await readCertificate(part.der) };
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    return { place, kind: 'refused', ...refuse(error.code) };
  }
}

async function waitForTimer(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 0);
  });
}
