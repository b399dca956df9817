import type { CertificateFacts, KeyKind, SignatureFamily } from './facts.ts';

/** `unknown` where the asked one has no such algorithm. */
export type SignatureCheck = 'valid' | 'invalid' | 'unknown';

/**
 * Whether the key of `issuer` made the signature of `certificate`. Injected, because nobody has all algorithms: a server
 * answers with node:crypto, a browser with web-crypto-verifier.ts. May throw where it cannot answer.
 */
export type SignatureVerifier = (
  certificate: CertificateFacts,
  issuer: CertificateFacts,
) => Promise<SignatureCheck>;

/** Hashes that current libraries no longer have: their `false` says nothing. */
const forgotten = new Set(['MD2', 'MD4']);

/** What of this needs no computing is decided here, and a verifier that throws has not answered. */
export async function checkSignature(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  verify: SignatureVerifier,
): Promise<SignatureCheck> {
  const { family, hash } = certificate.signatureAlgorithm;
  if (family === 'unknown' || (hash !== null && forgotten.has(hash))) return 'unknown';
  if (!keyFits(certificate, issuer)) return 'invalid';
  try {
    return await verify(certificate, issuer);
  } catch {
    return 'unknown';
  }
}

const kindsOf: Record<SignatureFamily, KeyKind[]> = {
  RSA: ['RSA'],
  'RSA-PSS': ['RSA', 'RSA-PSS'],
  ECDSA: ['EC'],
  DSA: ['DSA'],
  EdDSA: ['Ed25519', 'Ed448'],
  'ML-DSA': ['ML-DSA-44', 'ML-DSA-65', 'ML-DSA-87'],
  unknown: [],
};

function keyFits({ signatureAlgorithm }: CertificateFacts, { publicKey }: CertificateFacts): boolean {
  return kindsOf[signatureAlgorithm.family].includes(publicKey.kind);
}
