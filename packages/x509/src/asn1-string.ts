import { toLatin1 } from './bytes-as-text.ts';
import type { DerElement } from './der-walk.ts';
import { CertificateError } from './refusal.ts';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/**
 * The text of a string type, or undefined for anything else. What is not text in its own encoding is refused, as
 * OpenSSL does: nobody could check the signature of such a certificate. Teletex strings are read as Latin-1: that is what CAs
 * wrote into them, and what OpenSSL and Windows read.
 */
export function readString({ tag, content }: DerElement): string | undefined {
  switch (tag) {
    case 0x0c: // UTF8String
      return readUtf8(content);
    case 0x1e: // BMPString: UTF-16 by use, UCS-2 by the letter
      return readWide(content, 2);
    case 0x1c: // UniversalString
      return readWide(content, 4);
    case 0x12: // NumericString
    case 0x13: // PrintableString
    case 0x14: // TeletexString
    case 0x15: // VideotexString
    case 0x16: // IA5String
    case 0x19: // GraphicString
    case 0x1a: // VisibleString
    case 0x1b: // GeneralString
      return toLatin1(content);
    default:
      return undefined;
  }
}

function readUtf8(content: Uint8Array): string {
  try {
    return utf8.decode(content);
  } catch {
    throw new CertificateError('malformed');
  }
}

/** Big-endian units; half a pair of surrogates stays what it is. */
function readWide(content: Uint8Array, width: 2 | 4): string {
  let text = '';
  for (let at = 0; at < content.length; at += width) {
    const unit = content.subarray(at, at + width);
    const number = unit.reduce((sum, octet) => sum * 256 + octet, 0);
    if (unit.length < width || number > 0x10_ff_ff) throw new CertificateError('malformed');
    text += width === 2 ? String.fromCharCode(number) : String.fromCodePoint(number);
  }
  return text;
}
