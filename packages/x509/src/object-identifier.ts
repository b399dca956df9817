import { CertificateError } from './refusal.ts';

/** The dotted form of an OBJECT IDENTIFIER's contents (X.690 8.19). */
export function readOid(content: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const octet of content) {
    // Arcs have no upper bound; the largest in use are UUIDs (2.25) with 128 bits.
    if (arc >> 128n) throw new CertificateError('malformed');
    arc = (arc << 7n) | BigInt(octet & 0x7f);
    if (octet & 0x80) continue;
    if (arcs.length === 0) {
      const first = arc < 80n ? arc / 40n : 2n;
      arcs.push(first, arc - first * 40n);
    } else arcs.push(arc);
    arc = 0n;
  }
  if (content.length === 0 || (content.at(-1) ?? 0) & 0x80) throw new CertificateError('malformed');
  return arcs.join('.');
}
