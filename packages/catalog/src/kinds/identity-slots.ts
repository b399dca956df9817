import type { AlternativeName } from '../settings/alternative-names.ts';
import type { ExtendedKeyUsage } from '../settings/extended-key-usages.ts';
import type { SubjectName } from '../settings/subject-name.ts';

/** Whom a certificate is for and what for: two profiles of one slot want the same certificate (semantics.md 2). */
type Named = {
  certificateType?: string | null;
  subject: SubjectName;
  alternativeNames?: AlternativeName[];
  alternativeNameChecks?: readonly string[];
  extendedKeyUsages?: ExtendedKeyUsage[];
};

export function identitySlot(type: 'scep' | 'pkcs'): (values: Named) => string {
  return ({
    certificateType = null,
    subject,
    alternativeNames = [],
    alternativeNameChecks = [],
    extendedKeyUsages = [],
  }) => {
    const purposes = extendedKeyUsages.map(({ oid }) => oid).toSorted((a, b) => (a < b ? -1 : 1));
    return JSON.stringify([
      type,
      certificateType,
      subject.format,
      subject.text,
      alternativeNames,
      alternativeNameChecks,
      purposes,
    ]);
  };
}

type Link = { rootProfileId?: string | undefined } | undefined;

type ScepKey = {
  keySize: string | null;
  keyUsage: string[];
  hashAlgorithm?: string[];
  keyStorageProvider?: string | null;
  scepServerUrls: string[];
};

export function scepClaim(
  { keySize, keyUsage, keyStorageProvider = null, scepServerUrls }: ScepKey,
  link?: Link,
): string {
  return JSON.stringify([
    keySize,
    keyUsage,
    keyStorageProvider,
    scepServerUrls.toSorted(),
    link?.rootProfileId ?? null,
  ]);
}

type PkcsAuthority = {
  certificationAuthority: string;
  certificationAuthorityName: string;
  certificateTemplateName: string;
  keyStorageProvider?: string | null;
};

export function pkcsClaim(values: PkcsAuthority, link?: Link): string {
  const {
    certificationAuthority,
    certificationAuthorityName,
    certificateTemplateName,
    keyStorageProvider = null,
  } = values;
  return JSON.stringify([
    certificationAuthority,
    certificationAuthorityName,
    certificateTemplateName,
    keyStorageProvider,
    link?.rootProfileId ?? null,
  ]);
}

type Imported = { intendedPurpose: string | null; keyStorageProvider?: string | null };

export const importedSlot = ({ intendedPurpose }: Imported): string =>
  `pkcsImported ${intendedPurpose ?? 'any'}`;

export const importedClaim = ({ keyStorageProvider }: Imported): string => keyStorageProvider ?? '';
