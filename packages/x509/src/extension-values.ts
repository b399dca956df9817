import { readString } from './asn1-string.ts';
import { toHex } from './bytes-as-text.ts';
import { contextTag, type DerElement, primitiveContextTag, tags } from './der-walk.ts';
import type { AuthorityKeyFacts, CertificateFacts, GeneralNameFacts, NamedOid } from './facts.ts';
import { readGeneralName, readGeneralNames } from './general-name.ts';
import { integerHex, readInteger } from './integer.ts';
import { type KeyUsage, keyUsages, namesOfBits } from './key-usage.ts';
import { accessMethodName, purposeName } from './known-extensions.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';
import { showInvisible } from './visible-text.ts';

/** The values of extensions: as facts where others decide by them, as short texts for people where they do not. */

function demand(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw new CertificateError('malformed');
  return element;
}

/** RFC 5280 4.2.1.9. */
export function readBasicConstraints(value: DerElement): NonNullable<CertificateFacts['basicConstraints']> {
  const [first, ...rest] = demand(value, tags.sequence).children;
  const saysCa = first?.tag === tags.boolean;
  const [length, ...more] = saysCa || !first ? rest : [first, ...rest];
  if (more.length > 0) throw new CertificateError('malformed');
  const pathLength = length ? Number(readInteger(demand(length, tags.integer).content)) : null;
  return { ca: saysCa && first.content[0] !== 0, pathLength };
}

/** RFC 5280 4.2.1.3. */
export function readKeyUsage(value: DerElement): KeyUsage[] {
  return namesOfBits(demand(value, tags.bitString).content.subarray(1), keyUsages);
}

/** RFC 5280 4.2.1.12. */
export function readPurposes(value: DerElement): NamedOid[] {
  return demand(value, tags.sequence).children.map((child) => {
    const oid = readOid(demand(child, tags.oid).content);
    return { oid, name: purposeName(oid) };
  });
}

/** RFC 5280 4.2.1.2. */
export function readSubjectKeyId(value: DerElement): string {
  return toHex(demand(value, tags.octetString).content);
}

/** RFC 5280 4.2.1.1. */
export function readAuthorityKeyId(value: DerElement): AuthorityKeyFacts {
  const parts = demand(value, tags.sequence).children;
  const keyId = parts.find(({ tag }) => tag === primitiveContextTag(0));
  const issuer = parts.find(({ tag }) => tag === contextTag(1));
  const serial = parts.find(({ tag }) => tag === primitiveContextTag(2));
  return {
    keyId: keyId ? toHex(keyId.content) : null,
    issuer: issuer
      ? readGeneralNames(issuer)
          .map((name) => name.value)
          .join(', ')
      : null,
    serial: serial ? integerHex(serial.content) : null,
  };
}

export function readAlternativeNames(value: DerElement): GeneralNameFacts[] {
  return readGeneralNames(demand(value, tags.sequence));
}

function formatGeneralName({ type, value }: GeneralNameFacts): string {
  return type === 'uri' ? value : `${type}: ${value}`;
}

/** RFC 5280 4.2.1.13: the addresses, and names if there are any. */
function formatDistributionPoints(value: DerElement): string {
  const names = demand(value, tags.sequence).children.flatMap(({ children }) => {
    const point = children.find(({ tag }) => tag === contextTag(0))?.children[0];
    return point?.tag === contextTag(0) ? readGeneralNames(point) : [];
  });
  return names.map(formatGeneralName).join(', ');
}

type AccessDescription = { method: string; location: GeneralNameFacts };

/** RFC 5280 4.2.2.1. */
function readAccess(value: DerElement): AccessDescription[] {
  return demand(value, tags.sequence).children.map(({ children: [method, location] }) => {
    if (!location) throw new CertificateError('malformed');
    return { method: readOid(demand(method, tags.oid).content), location: readGeneralName(location) };
  });
}

const caIssuers = '1.3.6.1.5.5.7.48.2';

export function readIssuerAddresses(value: DerElement): string[] {
  return readAccess(value)
    .filter(({ method, location }) => method === caIssuers && location.type === 'uri')
    .map(({ location }) => location.value);
}

function formatAccess(value: DerElement): string {
  return readAccess(value)
    .map(({ method, location }) => `${accessMethodName(method)}: ${formatGeneralName(location)}`)
    .join(', ');
}

const practiceStatement = '1.3.6.1.5.5.7.2.1';

/** RFC 5280 4.2.1.4: the policies, with the address of the practice statement where it is given. */
function formatPolicies(value: DerElement): string {
  const policies = demand(value, tags.sequence).children.map(({ children: [id, qualifiers] }) => {
    const oid = readOid(demand(id, tags.oid).content);
    const addresses = (qualifiers?.children ?? [])
      .filter(({ children: [kind] }) => kind?.tag === tags.oid && readOid(kind.content) === practiceStatement)
      .map(({ children: [, address] }) => (address && readString(address)) ?? '')
      .filter((address) => address !== '');
    const name = oid === '2.5.29.32.0' ? 'any policy' : oid;
    return [name, ...addresses.map((address) => `(${showInvisible(address)})`)].join(' ');
  });
  return policies.join(', ');
}

/** RFC 5280 4.2.1.10. */
function formatNameConstraints(value: DerElement): string {
  const words: Record<number, string> = { [contextTag(0)]: 'permitted', [contextTag(1)]: 'excluded' };
  const lists = demand(value, tags.sequence).children.map(({ tag, children }) => {
    const bases = children.flatMap(({ children: [base] }) => (base ? [readGeneralName(base)] : []));
    return `${words[tag] ?? 'unknown'}: ${bases.map(formatGeneralName).join(', ')}`;
  });
  return lists.join('; ');
}

/** RFC 5280 4.2.1.11. */
function formatPolicyConstraints(value: DerElement): string {
  const words: Record<number, string> = {
    [primitiveContextTag(0)]: 'explicit policy required after',
    [primitiveContextTag(1)]: 'no policy mapping after',
  };
  return demand(value, tags.sequence)
    .children.map(({ tag, content }) => `${words[tag] ?? 'unknown'} ${readInteger(content)} certificates`)
    .join(', ');
}

const netscapeTypes = [
  'SSL client',
  'SSL server',
  'S/MIME',
  'object signing',
  'reserved',
  'SSL CA',
  'S/MIME CA',
  'object signing CA',
];

function formatBasicConstraints(value: DerElement): string {
  const { ca, pathLength } = readBasicConstraints(value);
  if (!ca) return 'not a CA';
  return pathLength === null ? 'CA' : `CA, at most ${pathLength} CA certificates below it`;
}

function formatAuthorityKeyId(value: DerElement): string {
  const { keyId, issuer, serial } = readAuthorityKeyId(value);
  const parts = [keyId, issuer && `issuer ${issuer}`, serial && `serial number ${serial}`];
  return parts.filter((part) => part).join(', ');
}

function formatText(value: DerElement): string {
  const text = readString(value);
  if (text === undefined) throw new CertificateError('malformed');
  return showInvisible(text);
}

function formatNumber(value: DerElement): string {
  return readInteger(demand(value, tags.integer).content).toString();
}

/** By number. What is not here, or does not fit, is shown as hex. */
export const formats: Record<string, (value: DerElement) => string> = {
  '2.5.29.14': readSubjectKeyId,
  '2.5.29.15': (value) => readKeyUsage(value).join(', '),
  '2.5.29.17': (value) => readAlternativeNames(value).map(formatGeneralName).join(', '),
  '2.5.29.18': (value) => readAlternativeNames(value).map(formatGeneralName).join(', '),
  '2.5.29.19': formatBasicConstraints,
  '2.5.29.30': formatNameConstraints,
  '2.5.29.31': formatDistributionPoints,
  '2.5.29.32': formatPolicies,
  '2.5.29.35': formatAuthorityKeyId,
  '2.5.29.36': formatPolicyConstraints,
  '2.5.29.37': (value) =>
    readPurposes(value)
      .map(({ oid, name }) => name ?? oid)
      .join(', '),
  '2.5.29.46': formatDistributionPoints,
  '2.5.29.54': formatNumber,
  '1.3.6.1.5.5.7.1.1': formatAccess,
  '1.3.6.1.5.5.7.1.11': formatAccess,
  '1.3.6.1.4.1.311.20.2': formatText,
  '1.3.6.1.4.1.311.21.1': formatNumber,
  '1.3.6.1.4.1.311.21.10': formatPolicies,
  '2.16.840.1.113730.1.1': (value) =>
    namesOfBits(demand(value, tags.bitString).content.subarray(1), netscapeTypes).join(', '),
  '2.16.840.1.113730.1.13': formatText,
};
