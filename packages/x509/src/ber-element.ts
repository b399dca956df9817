import { certificateLimits } from './limits.ts';
import { CertificateError } from './refusal.ts';

/** One element of a BER encoding: where its contents lie and where it ends. Its parts have not been looked at. */
export type BerElement = {
  tag: number;
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
};

export type BerBudget = { nodes: number };

/**
 * The element at `start`, of definite or indefinite length (X.690 8.1.3). Only the envelope of PKCS#7 is read this
 * way: Windows and Java write it in BER. What is in it stays as it is.
 */
export function readBer(
  bytes: Uint8Array,
  start: number,
  end: number,
  budget: BerBudget,
  depth = 1,
): BerElement {
  if (depth > certificateLimits.depth) throw new CertificateError('too-deep');
  budget.nodes -= 1;
  if (budget.nodes < 0) throw new CertificateError('too-complex');
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined || start + 2 > end) throw new CertificateError('truncated');
  // No element of an envelope has a tag number above 30.
  if ((tag & 0x1f) === 0x1f) throw new CertificateError('malformed');
  if (first === 0x80) return readIndefinite(bytes, { tag, start, end }, budget, depth);
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (octets > 4) throw new CertificateError('malformed');
  const contentStart = start + 2 + octets;
  const length =
    octets === 0
      ? first
      : bytes.subarray(start + 2, contentStart).reduce((sum, octet) => sum * 256 + octet, 0);
  const contentEnd = contentStart + length;
  if (contentEnd > end) throw new CertificateError('truncated');
  return { tag, start, contentStart, contentEnd, end: contentEnd };
}

/** Ends with the two zero octets that follow its last part. */
function readIndefinite(
  bytes: Uint8Array,
  { tag, start, end }: { tag: number; start: number; end: number },
  budget: BerBudget,
  depth: number,
): BerElement {
  if ((tag & 0x20) === 0) throw new CertificateError('malformed');
  let at = start + 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at = readBer(bytes, at, end, budget, depth + 1).end;
  if (at + 2 > end) throw new CertificateError('truncated');
  return { tag, start, contentStart: start + 2, contentEnd: at, end: at + 2 };
}

export function readBerParts(bytes: Uint8Array, parent: BerElement, budget: BerBudget): BerElement[] {
  const parts: BerElement[] = [];
  for (let at = parent.contentStart; at < parent.contentEnd; at = parts.at(-1)?.end ?? parent.contentEnd)
    parts.push(readBer(bytes, at, parent.contentEnd, budget));
  return parts;
}
