import { toHex } from './bytes-as-text.ts';
import { certificateLimits } from './limits.ts';
import { CertificateError } from './refusal.ts';

/** No number in a certificate is longer than its key, and computing with long ones takes time. */
const longest = certificateLimits.keyBits / 8 + 1;

/** The number in an INTEGER's contents, two's complement (X.690 8.3). */
export function readInteger(content: Uint8Array): bigint {
  if (content.length > longest) throw new CertificateError('malformed');
  const magnitude = BigInt(`0x${toHex(content) || '0'}`);
  return (content[0] ?? 0) & 0x80 ? magnitude - (1n << BigInt(content.length * 8)) : magnitude;
}

/** Hex of whole octets, with a minus sign in front of a negative number. */
export function integerHex(content: Uint8Array): string {
  const number = readInteger(content);
  const digits = (number < 0n ? -number : number).toString(16);
  return `${number < 0n ? '-' : ''}${digits.length % 2 === 0 ? '' : '0'}${digits}`;
}

/** Of the magnitude, without the octets that only carry a sign. */
export function bitLength(content: Uint8Array): number {
  const first = content.findIndex((octet) => octet !== 0);
  if (first === -1) return 0;
  return (content.length - first) * 8 - Math.clz32(content[first] ?? 0) + 24;
}
