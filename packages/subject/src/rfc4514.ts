import { showInvisible } from './invisible.ts';

export type NamedValue = { oid: string; shown: string; value: string };

/** The text of a name as people read it: the last RDN first (RFC 4514 2.1), invisible characters made visible. */
export function writeDistinguishedName(rdns: readonly (readonly NamedValue[])[]): string {
  return rdns
    .map((rdn) => rdn.map(writeAttribute).join('+'))
    .toReversed()
    .join(',');
}

function writeAttribute({ oid, shown, value }: NamedValue): string {
  // A type without a short name is followed by the encoding of its value (RFC 4514 2.4), here a UTF8String.
  if (shown === oid) return `${oid}=#${encodeUtf8String(value)}`;
  return `${shown}=${showInvisible(escapeValue(value))}`;
}

/** RFC 4514 2.4 */
export function escapeValue(value: string): string {
  return value
    .replaceAll(/["+,;<>\\]/g, String.raw`\$&`)
    .replace(/^[ #]/, String.raw`\$&`)
    .replace(/ $/, String.raw`\ `);
}

/** Characters that stand with a backslash before them (+c10). */
export function hasSpecialCharacter(value: string): boolean {
  return /["+,;<>\\=]/.test(value);
}

function encodeUtf8String(value: string): string {
  const octets = [...encodeURIComponent(value.toWellFormed()).matchAll(/%(..)|(.)/g)]
    .map(([, hex, plain = '']) => hex?.toLowerCase() ?? byte(plain.charCodeAt(0)))
    .join('');
  return `0c${encodeLength(octets.length / 2)}${octets}`;
}

function encodeLength(length: number): string {
  if (length < 0x80) return byte(length);
  const digits = length.toString(16);
  const even = digits.length % 2 === 0 ? digits : `0${digits}`;
  return byte(0x80 + even.length / 2) + even;
}

function byte(number: number): string {
  return number.toString(16).padStart(2, '0');
}
