import { fromBase64 } from './bytes-as-text.ts';
import { type DerElement, walkDer } from './der-walk.ts';
import type { CertificateFacts } from './facts.ts';
import { readInteger } from './integer.ts';
import type { SignatureCheck } from './signature.ts';

type ImportParameters = Parameters<typeof crypto.subtle.importKey>[2];
type VerifyParameters = Parameters<typeof crypto.subtle.verify>[0];

/**
 * The signature verifier of browsers. What WebCrypto lacks (MD5, brainpool curves, ML-DSA, keys that are bound to
 * RSA-PSS) is `unknown`: the server decides.
 */
export async function verifyWithWebCrypto(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
): Promise<SignatureCheck> {
  const algorithm = algorithmOf(certificate, issuer);
  const spki = fromBase64(issuer.publicKey.spkiBase64);
  const der = fromBase64(certificate.derBase64);
  if (!algorithm || !spki || !der) return 'unknown';
  const [tbs, , signature] = walkDer(der).children;
  if (!tbs || !signature) return 'unknown';
  const written = signatureOf(signature, issuer);
  if (!written) return 'invalid';
  let key;
  try {
    key = await crypto.subtle.importKey('spki', spki, algorithm.import, false, ['verify']);
  } catch {
    return 'unknown';
  }
  const valid = await crypto.subtle.verify(algorithm.verify, key, written, Uint8Array.from(tbs.encoding));
  return valid ? 'valid' : 'invalid';
}

/** SHA-224 is not among the hashes of WebCrypto either. */
const hashes = new Set(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

function algorithmOf(
  { signatureAlgorithm: { family, hash, name } }: CertificateFacts,
  { publicKey: { curve } }: CertificateFacts,
): { import: ImportParameters; verify: VerifyParameters } | undefined {
  if (family === 'EdDSA') return { import: { name }, verify: { name } };
  if (hash === null || !hashes.has(hash)) return undefined;
  if (family === 'RSA') {
    const rsa = 'RSASSA-PKCS1-v1_5';
    return { import: { name: rsa, hash }, verify: { name: rsa } };
  }
  if (family === 'ECDSA' && curve !== null && curve in octetsOf) {
    const ecdsa = 'ECDSA';
    return { import: { name: ecdsa, namedCurve: curve }, verify: { name: ecdsa, hash } };
  }
  return undefined;
}

const octetsOf: Record<string, number> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** WebCrypto wants r and s of ECDSA side by side; a certificate has them in a SEQUENCE (RFC 3279 2.2.3). */
function signatureOf(
  { content }: DerElement,
  { publicKey: { kind, curve } }: CertificateFacts,
): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Uint8Array.from(content.subarray(1));
  if (kind !== 'EC') return bytes;
  const octets = octetsOf[curve ?? ''] ?? 0;
  try {
    const [r, s] = walkDer(bytes).children;
    return r && s ? Uint8Array.from([...fixedOctets(r, octets), ...fixedOctets(s, octets)]) : undefined;
  } catch {
    return undefined;
  }
}

function fixedOctets({ content }: DerElement, octets: number): number[] {
  const hex = readInteger(content)
    .toString(16)
    .padStart(octets * 2, '0');
  return Array.from({ length: octets }, (_, at) =>
    Number.parseInt(hex.slice(-octets * 2).slice(at * 2, at * 2 + 2), 16),
  );
}
