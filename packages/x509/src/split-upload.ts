import { toLatin1 } from './bytes-as-text.ts';
import { uploadLimits } from './limits.ts';
import { type PemBlock, findPemBlocks } from './pem.ts';
import { readPkcs7 } from './pkcs7.ts';
import { endOfFirst, recogniseDer } from './recognise-der.ts';
import { CertificateError, type RefusalCode } from './refusal.ts';
import { recogniseBinary, recogniseText, textOf } from './upload-text.ts';

/** Where in the upload it was found, for people. */
export type Place = {
  form: 'der' | 'pem' | 'base64' | 'pkcs7' | 'file';
  /** Of the BEGIN line in a text, from 1. */
  line: number | null;
};

/** Bytes that look like one certificate, not yet read, or what is there instead. */
export type Part = { place: Place } & ({ der: Uint8Array } | { code: RefusalCode });

const file: Place = { form: 'file', line: null };

/** What holds a secret, or may. One of them refuses the whole upload, and nothing of it is passed on. */
const secret = new Set<RefusalCode>(['private-key', 'pkcs12', 'java-keystore']);

/** The parts of an upload in their order, by what they are: no name or type is asked. Reads no certificate. */
export function splitUpload(bytes: Uint8Array): Part[] {
  if (bytes.length === 0) return [{ place: file, code: 'empty' }];
  if (bytes.length > uploadLimits.bytes) return [{ place: file, code: 'too-large' }];
  const parts = splitBytes(bytes, 0);
  const key = parts.find((part) => 'secret' in part || ('code' in part && secret.has(part.code)));
  if (key && 'code' in key) return [{ place: key.place, code: key.code }];
  const certificates = parts.filter((part) => 'der' in part).length;
  if (Math.max(certificates, parts.length - certificates) > uploadLimits.certificates)
    return [{ place: file, code: 'too-many' }];
  return parts;
}

type FoundPart = Part & { secret?: true };

/** Base64 may hold PEM text, which a public script uploads unchanged (spec/intune.md 2.4); deeper is nobody's. */
const deepestBase64 = 2;

function splitBytes(bytes: Uint8Array, depth: number): FoundPart[] {
  const text = textOf(bytes) ?? (bytes[0] === 0x30 ? undefined : textAround(bytes));
  const form = depth > 0 ? 'base64' : 'der';
  if (text === undefined) return splitBinary(bytes, { form, line: null });
  const blocks = [...findPemBlocks(text)];
  if (blocks.length > 0) return blocks.flatMap(splitBlock);
  const recognised = recogniseText(text);
  if (typeof recognised === 'string') return [{ place: file, code: recognised }];
  return depth < deepestBase64
    ? splitBytes(recognised, depth + 1)
    : [{ place: file, code: 'not-a-certificate' }];
}

/** PEM blocks are found among any bytes. */
function textAround(bytes: Uint8Array): string | undefined {
  const text = toLatin1(bytes);
  return text.includes('-----BEGIN ') ? text : undefined;
}

function splitBlock({ label, line, bytes, open }: PemBlock): FoundPart[] {
  const place: Place = { form: 'pem', line };
  // The label alone is enough: whatever is in there, somebody meant it to be a key.
  if (label === 'OPENSSH PRIVATE KEY') return [{ place, code: 'openssh-key', secret: true }];
  if (label.startsWith('PGP PRIVATE')) return [{ place, code: 'pgp-key', secret: true }];
  if (label.includes('PRIVATE KEY')) return [{ place, code: 'private-key' }];
  if (/^(SSH2|PGP) /.test(label))
    return [{ place, code: label.startsWith('PGP') ? 'pgp-key' : 'openssh-key' }];
  if (open) return [{ place, code: 'truncated' }];
  if (!bytes) return [{ place, code: 'broken-pem' }];
  return splitBinary(bytes, place);
}

function splitBinary(bytes: Uint8Array, place: Place): Part[] {
  const recognised = bytes[0] === 0x30 ? recogniseDer(bytes) : recogniseBinary(bytes);
  if (recognised === 'pkcs7') return splitPkcs7(bytes, place);
  if (recognised !== 'certificate') return [{ place, code: recognised }];
  const trailing = bytes.subarray(endOfFirst(bytes) ?? bytes.length);
  return trailing.length === 0 ? [{ place, der: bytes }] : [{ place, code: codeOfTrailing(trailing) }];
}

/** A key behind the end of a certificate is a key. */
function codeOfTrailing(bytes: Uint8Array): RefusalCode {
  const code = bytes[0] === 0x30 ? recogniseDer(bytes) : 'trailing-bytes';
  const text = code === 'trailing-bytes' ? toLatin1(bytes) : '';
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) return 'private-key';
  return code !== 'certificate' && code !== 'pkcs7' && secret.has(code) ? code : 'trailing-bytes';
}

function splitPkcs7(bytes: Uint8Array, outer: Place): Part[] {
  const place: Place = { form: 'pkcs7', line: outer.line };
  try {
    const { certificates, revocationLists } = readPkcs7(bytes);
    const lists = Array.from({ length: revocationLists }, (): Part => ({ place, code: 'crl' }));
    return [...certificates.flatMap((der) => splitMember(der, place)), ...lists];
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    return [{ place, code: error.code }];
  }
}

/** Anything but a certificate may stand here too (RFC 5652 10.2.2), and nothing is unpacked twice. */
function splitMember(bytes: Uint8Array, place: Place): Part[] {
  const recognised = bytes[0] === 0x30 ? recogniseDer(bytes) : 'not-a-certificate';
  if (recognised === 'certificate') return [{ place, der: bytes }];
  return [{ place, code: recognised === 'pkcs7' ? 'not-a-certificate' : recognised }];
}
