import type { KeyKind, SignatureFamily } from './facts.ts';

export type SignatureAlgorithm = { family: SignatureFamily; hash: string | null };

const pkcs1 = '1.2.840.113549.1.1';
const ecdsa = '1.2.840.10045.4';
const nist = '2.16.840.1.101.3.4';

/** RFC 8017 A.2.4 and C, RFC 5758 3, RFC 8410 3, RFC 9881 2. */
const signatureAlgorithms: Record<string, SignatureAlgorithm> = {
  [`${pkcs1}.2`]: { family: 'RSA', hash: 'MD2' },
  [`${pkcs1}.3`]: { family: 'RSA', hash: 'MD4' },
  [`${pkcs1}.4`]: { family: 'RSA', hash: 'MD5' },
  [`${pkcs1}.5`]: { family: 'RSA', hash: 'SHA-1' },
  '1.3.14.3.2.29': { family: 'RSA', hash: 'SHA-1' },
  [`${pkcs1}.14`]: { family: 'RSA', hash: 'SHA-224' },
  [`${pkcs1}.11`]: { family: 'RSA', hash: 'SHA-256' },
  [`${pkcs1}.12`]: { family: 'RSA', hash: 'SHA-384' },
  [`${pkcs1}.13`]: { family: 'RSA', hash: 'SHA-512' },
  [`${ecdsa}.1`]: { family: 'ECDSA', hash: 'SHA-1' },
  [`${ecdsa}.3.1`]: { family: 'ECDSA', hash: 'SHA-224' },
  [`${ecdsa}.3.2`]: { family: 'ECDSA', hash: 'SHA-256' },
  [`${ecdsa}.3.3`]: { family: 'ECDSA', hash: 'SHA-384' },
  [`${ecdsa}.3.4`]: { family: 'ECDSA', hash: 'SHA-512' },
  '1.2.840.10040.4.3': { family: 'DSA', hash: 'SHA-1' },
  [`${nist}.3.2`]: { family: 'DSA', hash: 'SHA-256' },
  '1.3.101.112': { family: 'EdDSA', hash: null },
  '1.3.101.113': { family: 'EdDSA', hash: null },
  [`${nist}.3.17`]: { family: 'ML-DSA', hash: null },
  [`${nist}.3.18`]: { family: 'ML-DSA', hash: null },
  [`${nist}.3.19`]: { family: 'ML-DSA', hash: null },
};

export const rsaPss = `${pkcs1}.10`;

const hashes: Record<string, string> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  [`${nist}.2.4`]: 'SHA-224',
  [`${nist}.2.1`]: 'SHA-256',
  [`${nist}.2.2`]: 'SHA-384',
  [`${nist}.2.3`]: 'SHA-512',
};

const keyKinds: Record<string, KeyKind> = {
  [`${pkcs1}.1`]: 'RSA',
  [rsaPss]: 'RSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  [`${nist}.3.17`]: 'ML-DSA-44',
  [`${nist}.3.18`]: 'ML-DSA-65',
  [`${nist}.3.19`]: 'ML-DSA-87',
  '1.2.840.10040.4.1': 'DSA',
};

/** RFC 5480 2.1.1.1, RFC 5639, SEC 2. */
const curves: Record<string, { name: string; bits: number }> = {
  '1.2.840.10045.3.1.1': { name: 'P-192', bits: 192 },
  '1.3.132.0.33': { name: 'P-224', bits: 224 },
  '1.2.840.10045.3.1.7': { name: 'P-256', bits: 256 },
  '1.3.132.0.34': { name: 'P-384', bits: 384 },
  '1.3.132.0.35': { name: 'P-521', bits: 521 },
  '1.3.132.0.10': { name: 'secp256k1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
};

function find<T>(table: Record<string, T>, oid: string): T | undefined {
  return Object.hasOwn(table, oid) ? table[oid] : undefined;
}

export function findSignatureAlgorithm(oid: string): SignatureAlgorithm | undefined {
  return find(signatureAlgorithms, oid);
}

export function findHash(oid: string): string | undefined {
  return find(hashes, oid);
}

export function findKeyKind(oid: string): KeyKind | undefined {
  return find(keyKinds, oid);
}

export function findCurve(oid: string): { name: string; bits: number } | undefined {
  return find(curves, oid);
}
