import type { Certificate } from '../../../api/certificates.ts';

type Facts = Certificate['facts'];

const usages: Record<NonNullable<Facts['keyUsage']>[number], string> = {
  digitalSignature: 'Digital signature',
  nonRepudiation: 'Non-repudiation',
  keyEncipherment: 'Key encipherment',
  dataEncipherment: 'Data encipherment',
  keyAgreement: 'Key agreement',
  keyCertSign: 'Certificate signing',
  cRLSign: 'CRL signing',
  encipherOnly: 'Encipher only',
  decipherOnly: 'Decipher only',
};

const alternativeNames: Record<Facts['subjectAlternativeNames'][number]['type'], string> = {
  dns: 'DNS',
  email: 'E-mail',
  uri: 'URI',
  ip: 'IP address',
  'directory-name': 'Directory name',
  'registered-id': 'Registered ID',
  'user-principal-name': 'User principal name',
  other: 'Other',
};

const attributes: Record<string, string> = {
  CN: 'Common name',
  O: 'Organization',
  OU: 'Organizational unit',
  C: 'Country',
  L: 'Locality',
  ST: 'State or province',
  STREET: 'Street',
  DC: 'Domain component',
  UID: 'User ID',
  SERIALNUMBER: 'Serial number',
  EMAILADDRESS: 'E-mail address',
  E: 'E-mail address',
};

export function attributeTitle(type: string): string {
  return attributes[type.toUpperCase()] ?? type;
}

export function keyUsageWords({ keyUsage }: Pick<Facts, 'keyUsage'>): string {
  if (keyUsage === null) return 'Not limited';
  return keyUsage.length === 0 ? 'None' : keyUsage.map((usage) => usages[usage]).join(', ');
}

export function extendedKeyUsageWords({ extendedKeyUsage }: Pick<Facts, 'extendedKeyUsage'>): string {
  if (extendedKeyUsage === null) return 'Not limited';
  return extendedKeyUsage.map(({ oid, name }) => name ?? oid).join(', ');
}

export function basicConstraintsWords({ basicConstraints }: Pick<Facts, 'basicConstraints'>): string {
  if (basicConstraints === null) return 'Not stated';
  if (!basicConstraints.ca) return 'Not a CA';
  const { pathLength } = basicConstraints;
  if (pathLength === null) return 'CA, with any number of CAs below it';
  if (pathLength === 0) return 'CA, with no CA below it';
  return `CA, with at most ${pathLength} ${pathLength === 1 ? 'level' : 'levels'} of CAs below it`;
}

export function authorityKeyWords({ authorityKeyId }: Pick<Facts, 'authorityKeyId'>): string[] {
  if (authorityKeyId === null) return [];
  const { keyId, issuer, serial } = authorityKeyId;
  return [
    ...(keyId === null ? [] : [keyId]),
    ...(issuer === null ? [] : [`Issuer ${issuer}`]),
    ...(serial === null ? [] : [`Serial ${serial}`]),
  ];
}

export function alternativeNameWords({ type, value }: Facts['subjectAlternativeNames'][number]): string {
  return `${alternativeNames[type]}: ${value}`;
}
