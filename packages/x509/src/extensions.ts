import type { Extension } from 'pkijs';
import { toHex } from './bytes-as-text.ts';
import { type DerElement, type WalkBudget, walkInner } from './der-walk.ts';
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

/** The values of extensions, in their order; undefined for one that is not DER inside. */
export type ExtensionValues = (DerElement | undefined)[];

export function walkExtensions(extensions: DerElement[], budget: WalkBudget): ExtensionValues {
  return extensions.map(({ children }) => {
    const value = children.at(-1);
    return value && attempt(() => walkInner(value.content, budget));
  });
}

/**
 * What the verdict stands on (basic constraints, key usage) must be readable. The rest is for people and for finding
 * issuers: where it is not what its number says, its bytes are shown.
 */
export function readExtensions(extensions: Extension[], walked: ExtensionValues): FromExtensions {
  const values = new Map(extensions.map(({ extnID }, at) => [extnID, walked[at]]));
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
    extensions: extensions.map((extension) => describe(extension, values.get(extension.extnID))),
  };
}

function describe({ extnID, critical, extnValue }: Extension, value: DerElement | undefined): ExtensionFacts {
  const format = Object.hasOwn(formats, extnID) ? formats[extnID] : undefined;
  const text = value && format ? attempt(() => format(value)) : undefined;
  return {
    oid: extnID,
    name: extensionName(extnID),
    critical,
    value: text ?? toHex(extnValue.valueBlock.valueHexView),
  };
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
