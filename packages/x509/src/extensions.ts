import { toHex } from './bytes-as-text.ts';
import { type DerElement, type WalkBudget, tags, walkInner } from './der-walk.ts';
import {
  formats,
  readAlternativeNames,
  readAuthorityKeyId,
  readBasicConstraints,
  readIssuerAddresses,
  readKeyUsage,
  readPurposes,
  readSubjectKeyId,
} from './extension-values.ts';
import type { CertificateFacts, ExtensionFacts } from './facts.ts';
import { extensionName } from './known-extensions.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';

type FromExtensions = Pick<
  CertificateFacts,
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectKeyId'
  | 'authorityKeyId'
  | 'subjectAlternativeNames'
  | 'issuerAddresses'
  | 'extensions'
>;

type Extension = { oid: string; critical: boolean; bytes: Uint8Array; value: DerElement | undefined };

/** Extension (RFC 5280 4.1). The value is undefined if it is not DER inside. */
function readExtension({ tag, children }: DerElement, budget: WalkBudget): Extension {
  const [id, second] = children;
  const critical = second?.tag === tags.boolean ? second : undefined;
  const string = children[critical ? 2 : 1];
  if (tag !== tags.sequence || id?.tag !== tags.oid || string?.tag !== tags.octetString)
    throw new CertificateError('malformed');
  if (children.at(-1) !== string) throw new CertificateError('malformed');
  return {
    oid: readOid(id.content),
    critical: critical !== undefined && critical.content[0] !== 0,
    bytes: string.content,
    value: attempt(() => walkInner(string.content, budget)),
  };
}

/**
 * What the verdict stands on (basic constraints, key usage) must be readable. The rest is for people and for finding
 * issuers: where it is not what its number says, its bytes are shown.
 */
export function readExtensions(elements: DerElement[], budget: WalkBudget): FromExtensions {
  const extensions = elements.map((element) => readExtension(element, budget));
  const values = new Map(extensions.map(({ oid, value }) => [oid, value]));
  // One number twice means two readings of one certificate (RFC 5280 4.2).
  if (values.size < extensions.length) throw new CertificateError('malformed');
  const read = <T>(oid: string, reader: (value: DerElement) => T): T | null => {
    const value = values.get(oid);
    return value ? (attempt(() => reader(value)) ?? null) : null;
  };
  const demand = <T>(oid: string, reader: (value: DerElement) => T): T | null => {
    const value = values.get(oid);
    if (value) return reader(value);
    if (values.has(oid)) throw new CertificateError('malformed');
    return null;
  };
  return {
    basicConstraints: demand('2.5.29.19', readBasicConstraints),
    keyUsage: demand('2.5.29.15', readKeyUsage),
    extendedKeyUsage: read('2.5.29.37', readPurposes),
    subjectKeyId: read('2.5.29.14', readSubjectKeyId),
    authorityKeyId: read('2.5.29.35', readAuthorityKeyId),
    subjectAlternativeNames: read('2.5.29.17', readAlternativeNames) ?? [],
    issuerAddresses: read('1.3.6.1.5.5.7.1.1', readIssuerAddresses) ?? [],
    extensions: extensions.map(describe),
  };
}

function describe({ oid, critical, bytes, value }: Extension): ExtensionFacts {
  const format = Object.hasOwn(formats, oid) ? formats[oid] : undefined;
  const text = value && format ? attempt(() => format(value)) : undefined;
  return { oid, name: extensionName(oid), critical, value: text ?? shortHex(bytes) };
}

const shownOctets = 512;

function shortHex(bytes: Uint8Array): string {
  if (bytes.length <= shownOctets) return toHex(bytes);
  return `${toHex(bytes.subarray(0, shownOctets))}… (${bytes.length} octets)`;
}

/** Undefined where the bytes are not what they should be; running out of budget is not forgiven. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    const forgiven = error instanceof CertificateError && !error.code.startsWith('too-');
    if (forgiven) return undefined;
    throw error;
  }
}
