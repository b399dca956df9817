import { CertificateError } from './refusal.ts';

/** The dotted form of an OBJECT IDENTIFIER's contents (X.690 8.19). */
export function readOid(content: Uint8Array): string {
  const last = content.at(-1);
  if (last === undefined || last & 0x80) throw new CertificateError('malformed');
  const arcs: string[] = [];
  for (let start = 0; start < content.length;) {
    let end = start;
    while ((content[end] ?? 0) & 0x80) end += 1;
    const arc = readArc(content.subarray(start, end + 1));
    if (start > 0) arcs.push(arc.toString());
    else arcs.push(...firstTwo(arc));
    start = end + 1;
  }
  return arcs.join('.');
}

/** Groups of seven bits. Up to six of them are exact as a number; the largest arcs in use, UUIDs, have 19. */
function readArc(octets: Uint8Array): number | bigint {
  if (octets.length <= 6) return octets.reduce((sum, octet) => sum * 128 + (octet & 0x7f), 0);
  if (octets.length > 19) throw new CertificateError('malformed');
  return octets.reduce((sum, octet) => (sum << 7n) | BigInt(octet & 0x7f), 0n);
}

/** They share a number (X.690 8.19.4). */
function firstTwo(arc: number | bigint): [string, string] {
  const first = arc < 40 ? 0n : arc < 80 ? 1n : 2n;
  return [first.toString(), (BigInt(arc) - first * 40n).toString()];
}
