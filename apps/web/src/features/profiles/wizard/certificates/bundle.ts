import { uploadLimits } from '@countersign/x509/limits';
import type { DraftCertificate } from '../draft/draft.ts';

/** Certificates as PEM files that may be uploaded: as few as hold them all within the limits. */
export function bundlesOf(
  certificates: readonly Pick<DraftCertificate, 'data'>[],
  limits: { bytes: number; certificates: number } = uploadLimits,
): string[] {
  const bundles: string[] = [];
  let bundle = '';
  let count = 0;
  for (const { data } of certificates) {
    const block = pemOf(data);
    if (count > 0 && (count === limits.certificates || bundle.length + block.length > limits.bytes)) {
      bundles.push(bundle);
      [bundle, count] = ['', 0];
    }
    bundle += block;
    count += 1;
  }
  return count === 0 ? bundles : [...bundles, bundle];
}

function pemOf(base64: string): string {
  const lines = base64.match(/.{1,64}/gu) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
