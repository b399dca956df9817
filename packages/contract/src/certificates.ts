import type { CertificateFacts } from '@countersign/x509/facts';
import { keyUsages } from '@countersign/x509/key-usage';
import { type PlatformName, platformNames } from '@countersign/catalog/platforms';
import { z } from 'zod';
import { id, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { finding } from './problem.ts';

const namedOid = z.object({ oid: z.string(), name: z.string().nullable() });

const name = z.object({
  text: z.string().describe('RFC 4514: the last part first'),
  rdns: z.array(z.array(z.object({ type: z.string(), oid: z.string(), value: z.string() }))),
});

/** What a certificate says, as packages/x509 reads it; the type there and the shape here cannot differ. */
export const certificateFacts = z.object({
  version: z.number().int(),
  serial: z.string(),
  subject: name,
  issuer: name,
  notBefore: z.string(),
  notAfter: z.string(),
  publicKey: z.object({
    kind: z.enum([
      'RSA',
      'RSA-PSS',
      'EC',
      'Ed25519',
      'Ed448',
      'ML-DSA-44',
      'ML-DSA-65',
      'ML-DSA-87',
      'DSA',
      'unknown',
    ]),
    name: z.string(),
    oid: z.string(),
    bits: z.number().int().nullable(),
    curve: z.string().nullable(),
    exponent: z.string().nullable(),
    spkiBase64: z.string(),
  }),
  signatureAlgorithm: z.object({
    family: z.enum(['RSA', 'RSA-PSS', 'ECDSA', 'EdDSA', 'ML-DSA', 'DSA', 'unknown']),
    name: z.string(),
    hash: z.string().nullable(),
    oid: z.string(),
  }),
  sha1: z.string(),
  sha256: z.string(),
  basicConstraints: z.object({ ca: z.boolean(), pathLength: z.number().int().nullable() }).nullable(),
  keyUsage: z.array(z.enum(keyUsages)).nullable(),
  extendedKeyUsage: z.array(namedOid).nullable(),
  subjectKeyId: z.string().nullable(),
  authorityKeyId: z
    .object({ keyId: z.string().nullable(), issuer: z.string().nullable(), serial: z.string().nullable() })
    .nullable(),
  issuerAddresses: z.array(z.string()),
  subjectAlternativeNames: z.array(
    z.object({
      type: z.enum([
        'dns',
        'email',
        'uri',
        'ip',
        'directory-name',
        'registered-id',
        'user-principal-name',
        'other',
      ]),
      value: z.string(),
    }),
  ),
  extensions: z.array(
    z.object({ oid: z.string(), name: z.string().nullable(), critical: z.boolean(), value: z.string() }),
  ),
  derBase64: z.string().describe('The bytes as they came'),
}) satisfies z.ZodType<CertificateFacts>;

export const certificateVerdict = z.enum(['root', 'intermediate', 'end-entity']);

const platform = z.enum(platformNames as [PlatformName, ...PlatformName[]]);

/** A profile that carries the certificate. */
const carrier = z.object({ id, platform, displayName: z.string() });

/** A link of a chain: who signed it, as far as that certificate is known here. */
const chainLink = z.object({
  sha256: z.string(),
  name: z.string(),
  verdict: certificateVerdict,
  notAfter: z.string(),
  /** Stored here, or only in the upload at hand. */
  stored: z.boolean(),
});

/** From the certificate itself up to its root; `missingIssuer` names who would come next. */
export const chain = z.object({ links: z.array(chainLink), missingIssuer: z.string().nullable() });

export const certificate = z.object({
  sha256: z.string(),
  /** What people call it: its common name, or the nearest thing to it. */
  name: z.string(),
  verdict: certificateVerdict,
  findings: z.array(finding),
  facts: certificateFacts,
  /** Who carries it: the first few of each platform, and how many there are. */
  profiles: z.array(carrier),
  profileCounts: z.array(z.object({ platform, count: z.number().int() })),
  chain,
});

const place = z.object({
  form: z.enum(['der', 'pem', 'base64', 'pkcs7', 'file']),
  line: z.number().int().nullable(),
});

/** What an uploaded file holds, part by part. Reading stores nothing. */
export const reading = z.object({
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('certificate'), place, certificate, refusal: finding.nullable() }),
      z.object({ kind: z.literal('refused'), place, refusal: finding }),
    ]),
  ),
});

export const storedCertificate = z.object({
  sha256: z.string(),
  name: z.string(),
  subject: z.string(),
  verdict: certificateVerdict,
  notAfter: time,
  profiles: z.number().int(),
});

export const certificateSort = z.enum(['expiry', '-expiry', 'name', '-name']);

export const certificateQuery = z.object({
  ...listQuery,
  verdict: severalOf(certificateVerdict),
  sort: certificateSort.default('name'),
});

export const certificatePage = page(storedCertificate);

export const thumbprint = z.string().regex(/^[0-9a-f]{64}$/);

export type Certificate = z.infer<typeof certificate>;
export type CertificateQuery = z.infer<typeof certificateQuery>;
export type StoredCertificate = z.infer<typeof storedCertificate>;
export type Chain = z.infer<typeof chain>;
export type Reading = z.infer<typeof reading>;
