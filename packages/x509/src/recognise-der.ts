import { toHex } from './bytes-as-text.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * What a SEQUENCE is, told by the tags of its first parts and nothing else: a file that is cut off or written in BER is
 * still known for what it is, above all a private key.
 */
export function recogniseDer(bytes: Uint8Array): 'certificate' | 'pkcs7' | RefusalCode {
  const parts = peekParts(bytes, 0, 9);
  const shape = parts.map(({ tag }) => tag.toString(16).padStart(2, '0')).join(' ');
  const [first] = parts;
  if (shape.startsWith('06 a0')) return 'pkcs7';
  // PFX: version 3 and a ContentInfo (RFC 7292 4).
  if (/^02 30( 30)?$/.test(shape) && first?.content[0] === 3) return 'pkcs12';
  if (isPrivateKey(shape, first)) return 'private-key';
  if (shape.startsWith('30 03')) return 'public-key';
  // RSAPublicKey (RFC 8017 A.1.1).
  if (shape === '02 02') return 'public-key';
  return first?.tag === 0x30 ? recogniseSigned(peekParts(bytes, first.start, 7)) : 'not-a-certificate';
}

/**
 * PrivateKeyInfo (RFC 5958 2), EncryptedPrivateKeyInfo (RFC 5958 3), RSAPrivateKey (RFC 8017 A.1.2) and its like for
 * DSA, ECPrivateKey (RFC 5915 3): all but the encrypted one begin with a version that is 0 or 1.
 */
function isPrivateKey(shape: string, first: Peeked | undefined): boolean {
  if (/^30 (04|24)$/.test(shape)) return true;
  const hasVersion = first?.content.length === 1 && (first.content[0] === 0 || first.content[0] === 1);
  return hasVersion && /^02 (30( 04| 24|$)|02|04|24)/.test(shape);
}

/** The first part of what is signed tells them apart: RFC 5280 4.1 and 5.1, RFC 2986 4.1. */
function recogniseSigned(parts: Peeked[]): 'certificate' | RefusalCode {
  const shape = parts.map(({ tag }) => tag.toString(16).padStart(2, '0')).join(' ');
  if (shape.startsWith('a0 02') || /^02 30 30 30 30( 30|$)/.test(shape)) return 'certificate';
  if (/^(02 )?30 30 (17|18)/.test(shape)) return 'crl';
  if (/^02 30 30( a0|$)/.test(shape) && toHex(parts[0]?.content ?? new Uint8Array()) === '00') return 'csr';
  // Cut off in its first part.
  return shape === 'a0' || shape === '' ? 'certificate' : 'not-a-certificate';
}

type Peeked = { tag: number; start: number; content: Uint8Array };

/** The parts of the element at `start`, as far as there are any; the last may be incomplete. */
function peekParts(bytes: Uint8Array, start: number, most: number): Peeked[] {
  const parent = peekHeader(bytes, start);
  const parts: Peeked[] = [];
  if (!parent) return parts;
  const end = Math.min(parent.end, bytes.length);
  for (let at = parent.contentStart; at < end && parts.length < most;) {
    const header = peekHeader(bytes, at);
    if (!header) break;
    parts.push({
      tag: bytes[at] ?? 0,
      start: at,
      content: bytes.subarray(header.contentStart, Math.min(header.end, end)),
    });
    at = header.end;
  }
  return parts;
}

/** An element of indefinite length is taken to reach to the end of the file: nothing behind it is asked for. */
function peekHeader(bytes: Uint8Array, start: number): { contentStart: number; end: number } | undefined {
  const first = bytes[start + 1];
  if (first === undefined) return undefined;
  if (first === 0x80) return { contentStart: start + 2, end: bytes.length };
  const octets = first < 0x80 ? 0 : first & 0x7f;
  const contentStart = start + 2 + octets;
  if (octets > 4 || contentStart > bytes.length) return undefined;
  const length =
    octets === 0
      ? first
      : bytes.subarray(start + 2, contentStart).reduce((sum, octet) => sum * 256 + octet, 0);
  return { contentStart, end: contentStart + length };
}

/** Where the first element ends by its own account; undefined for an indefinite length. */
export function endOfFirst(bytes: Uint8Array): number | undefined {
  return bytes[1] === 0x80 ? undefined : peekHeader(bytes, 0)?.end;
}
