import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';
import { toBase64, toHex } from './bytes-as-text.ts';
import { contextTag, type DerElement, newBudget, tags, walkDer } from './der-walk.ts';
import { readName } from './distinguished-name.ts';
import { readExtensions, walkExtensions } from './extensions.ts';
import type { CertificateFacts } from './facts.ts';
import { integerHex } from './integer.ts';
import { certificateLimits } from './limits.ts';
import { readPublicKey } from './public-key.ts';
import { recogniseDer } from './recognise-der.ts';
import { CertificateError } from './refusal.ts';
import { readSignatureAlgorithm } from './signature-algorithm.ts';
import { readTime } from './validity-time.ts';

/**
 * The facts of one DER certificate (RFC 5280 4.1), or a CertificateError. The strict walk comes first, so that pkijs
 * sees nothing that is long, deep or ambiguous; what pkijs changes on its way (names, times, the key as bytes) is read
 * from the walk.
 */
export async function readCertificate(der: Uint8Array): Promise<CertificateFacts> {
  const recognised = der[0] === tags.sequence ? recogniseDer(der) : 'not-a-certificate';
  if (recognised !== 'certificate')
    throw new CertificateError(recognised === 'pkcs7' ? 'not-a-certificate' : recognised);
  const bytes = Uint8Array.from(der);
  const [sha1, sha256] = await Promise.all([thumbprint('SHA-1', bytes), thumbprint('SHA-256', bytes)]);
  return { ...readFacts(bytes), sha1, sha256, derBase64: toBase64(bytes) };
}

async function thumbprint(algorithm: 'SHA-1' | 'SHA-256', der: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(algorithm, der)));
}

function readFacts(der: Uint8Array): Omit<CertificateFacts, 'sha1' | 'sha256' | 'derBase64'> {
  const budget = newBudget();
  const parts = partsOf(walkDer(der, budget));
  // Before pkijs: it looks into strings as well, and computes with keys of any length.
  const publicKey = readPublicKey(parts.publicKey, budget);
  const values = walkExtensions(parts.extensions, budget);
  const certificate = parse(der);
  return {
    version: certificate.version + 1,
    serial: integerHex(parts.serial.content),
    subject: readName(parts.subject),
    issuer: readName(parts.issuer),
    notBefore: readTime(parts.notBefore),
    notAfter: readTime(parts.notAfter),
    publicKey,
    signatureAlgorithm: readSignatureAlgorithm(parts.signatureAlgorithm),
    ...readExtensions(certificate.extensions ?? [], values),
  };
}

type Parts = Record<
  'serial' | 'issuer' | 'notBefore' | 'notAfter' | 'subject' | 'publicKey' | 'signatureAlgorithm',
  DerElement
> & { extensions: DerElement[] };

function partsOf({ children: [tbs, signatureAlgorithm, signature, ...more] }: DerElement): Parts {
  const [first, ...rest] = tbs?.children ?? [];
  const fields = first?.tag === contextTag(0) ? rest : [first, ...rest];
  const [serial, innerAlgorithm, issuer, validity, subject, publicKey, ...optional] = fields;
  const [notBefore, notAfter] = validity?.children ?? [];
  const complete = serial && innerAlgorithm && issuer && notBefore && notAfter && subject && publicKey;
  if (!complete || !signatureAlgorithm || signature?.tag !== tags.bitString || more.length > 0)
    throw new CertificateError('malformed');
  if (serial.tag !== tags.integer) throw new CertificateError('malformed');
  // Both must say the same (RFC 5280 4.1.1.2): only one of them is signed.
  if (toHex(innerAlgorithm.encoding) !== toHex(signatureAlgorithm.encoding))
    throw new CertificateError('malformed');
  const extensions = optional.find((field) => field?.tag === contextTag(3))?.children[0]?.children ?? [];
  return { serial, issuer, notBefore, notAfter, subject, publicKey, signatureAlgorithm, extensions };
}

function parse(der: Uint8Array): Certificate {
  const { nodes, depth } = certificateLimits;
  try {
    const parsed = fromBER(der, { maxNodes: nodes, maxDepth: depth, copyInput: false });
    if (parsed.offset !== der.length) throw new CertificateError('malformed');
    const certificate = new Certificate({ schema: parsed.result });
    if (certificate.version < 0 || certificate.version > 2) throw new CertificateError('malformed');
    return certificate;
  } catch (error) {
    // The libraries throw what they please; their texts quote the bytes.
    throw error instanceof CertificateError ? error : new CertificateError('malformed');
  }
}
