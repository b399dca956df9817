import type { KeyUsage } from './key-usage.ts';

/**
 * What a certificate says: plain data that survives JSON. Hex is in lower case without separators, times are ISO 8601
 * in UTC, texts have their invisible characters shown (visible-text.ts).
 */
export type CertificateFacts = {
  /** 1, 2 or 3, as people count them. */
  version: number;
  /** Hex of the number, with a minus sign if it is negative. */
  serial: string;
  subject: NameFacts;
  issuer: NameFacts;
  notBefore: string;
  notAfter: string;
  publicKey: PublicKeyFacts;
  signatureAlgorithm: SignatureAlgorithmFacts;
  sha1: string;
  sha256: string;
  basicConstraints: { ca: boolean; pathLength: number | null } | null;
  keyUsage: KeyUsage[] | null;
  extendedKeyUsage: NamedOid[] | null;
  subjectKeyId: string | null;
  authorityKeyId: AuthorityKeyFacts | null;
  subjectAlternativeNames: GeneralNameFacts[];
  /** Where the issuer says its own certificate can be had: text from a stranger, not to be fetched unasked. */
  issuerAddresses: string[];
  /** All of them, in their order, the ones above included. */
  extensions: ExtensionFacts[];
  /** The bytes as they were uploaded. */
  derBase64: string;
};

export type NamedOid = { oid: string; name: string | null };

export type NameFacts = {
  /** RFC 4514: the last part first. */
  text: string;
  /** In the order of the certificate; one with several attributes is a multi-valued RDN. */
  rdns: NameAttribute[][];
};

export type NameAttribute = {
  /** `CN`, `O` and so on; the dotted number if it has no short name. */
  type: string;
  oid: string;
  /** The text, or `#` and the hex of the encoding if it is no text. */
  value: string;
};

export type KeyKind =
  | 'RSA'
  | 'RSA-PSS'
  | 'EC'
  | 'Ed25519'
  | 'Ed448'
  | 'ML-DSA-44'
  | 'ML-DSA-65'
  | 'ML-DSA-87'
  | 'DSA'
  | 'unknown';

export type PublicKeyFacts = {
  kind: KeyKind;
  /** For people: `RSA 2048`, `EC P-256`, or the number of an unknown kind. */
  name: string;
  oid: string;
  bits: number | null;
  /** `P-256`, or the number of a curve without a name; only of EC keys. */
  curve: string | null;
  /** Decimal; only of RSA keys. */
  exponent: string | null;
  /** SubjectPublicKeyInfo. */
  spkiBase64: string;
};

export type SignatureFamily = 'RSA' | 'RSA-PSS' | 'ECDSA' | 'EdDSA' | 'ML-DSA' | 'DSA' | 'unknown';

export type SignatureAlgorithmFacts = {
  family: SignatureFamily;
  /** For people: `RSA with SHA-256`. */
  name: string;
  /** `SHA-256`; null where the algorithm brings its own or is unknown. */
  hash: string | null;
  oid: string;
};

export type AuthorityKeyFacts = {
  keyId: string | null;
  /** RFC 4514 text of a directory name, or the name of another kind. */
  issuer: string | null;
  serial: string | null;
};

export type GeneralNameType =
  | 'dns'
  | 'email'
  | 'uri'
  | 'ip'
  | 'directory-name'
  | 'registered-id'
  | 'user-principal-name'
  | 'other';

export type GeneralNameFacts = { type: GeneralNameType; value: string };

export type ExtensionFacts = {
  oid: string;
  /** Null if we do not know it. */
  name: string | null;
  critical: boolean;
  /** A short text for people; hex where we cannot read it. */
  value: string;
};
