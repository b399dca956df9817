import { fromBase64, toLatin1 } from './bytes-as-text.ts';
import type { RefusalCode } from './refusal.ts';

/** The text of the bytes if they are text; editors on Windows save it as UTF-16 or with a byte order mark. */
export function textOf(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes);
  if (second === 0 && fourth === 0 && isPrintable(first) && isPrintable(third))
    return decode('utf-16le', bytes);
  if (first === 0 && third === 0 && isPrintable(second) && isPrintable(fourth))
    return decode('utf-16be', bytes);
  // A DER sequence longer than 127 bytes.
  if (first === 0x30 && second !== undefined && second >= 0x80) return undefined;
  return bytes.some(isControl) ? undefined : decode('utf-8', bytes);
}

/** The byte order mark is not part of the text. */
function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte < 0x7f && !isControl(byte);
}

/** No text has them; 0x1a ended files under DOS. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a;
}

/** What the text is when there is no PEM block in it: bytes in base64, or something that is not a certificate. */
export function recogniseText(text: string): Uint8Array<ArrayBuffer> | RefusalCode {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (trimmed.startsWith('PuTTY-User-Key-File-')) return 'private-key';
  if (/^(ssh|ecdsa|sk)-[\w@.-]+ AAAA|^---- BEGIN SSH2 /m.test(trimmed)) return 'openssh-key';
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(trimmed)) return isPrivateJwk(trimmed) ? 'private-key' : 'json';
  if (/^(<\?xml[^>]*>\s*)?<(!doctype\s+html|html)\b/i.test(trimmed)) return 'web-page';
  const decoded = fromBase64(trimmed);
  return decoded && decoded.length > 0 ? decoded : 'not-a-certificate';
}

/** `d` is the private part of every asymmetric JWK, `k` that of a symmetric one (RFC 7518 6). */
function isPrivateJwk(text: string): boolean {
  return /"kty"\s*:/.test(text) && /"[dk]"\s*:/.test(text);
}

/** Formats that begin with a number of their own. */
export function recogniseBinary(bytes: Uint8Array): RefusalCode {
  const start = toLatin1(bytes.subarray(0, 15));
  if (/^(\xfe\xed\xfe\xed|\xce\xce\xce\xce)/.test(start)) return 'java-keystore';
  if (start.startsWith('PK\x03\x04')) return 'archive';
  if (start === 'openssh-key-v1\0') return 'openssh-key';
  return 'not-a-certificate';
}
