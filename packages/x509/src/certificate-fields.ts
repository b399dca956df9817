import { toHex } from './bytes-as-text.ts';
import { contextTag, type DerElement, primitiveContextTag, tags } from './der-walk.ts';
import { readInteger } from './integer.ts';
import { CertificateError } from './refusal.ts';

type Fields = Record<
  'serial' | 'issuer' | 'notBefore' | 'notAfter' | 'subject' | 'publicKey' | 'signatureAlgorithm',
  DerElement
> & {
  /** 1, 2 or 3. */
  version: number;
  extensions: DerElement[];
};

/** Where everything is in a certificate (RFC 5280 4.1). */
export function fieldsOf({ children: [tbs, signatureAlgorithm, signature, ...more] }: DerElement): Fields {
  const [first, ...rest] = tbs?.children ?? [];
  const explicit = first?.tag === contextTag(0) ? first : undefined;
  const [serial, innerAlgorithm, issuer, validity, subject, publicKey, ...optional] = explicit
    ? rest
    : [first, ...rest];
  const [notBefore, notAfter, ...moreTimes] = validity?.children ?? [];
  const complete = serial && innerAlgorithm && issuer && notBefore && notAfter && subject && publicKey;
  if (!complete || !signatureAlgorithm || signature?.tag !== tags.bitString)
    throw new CertificateError('malformed');
  if (more.length + moreTimes.length > 0 || tbs?.tag !== tags.sequence || serial.tag !== tags.integer)
    throw new CertificateError('malformed');
  // Both must say the same (RFC 5280 4.1.1.2): only one of them is signed.
  if (toHex(innerAlgorithm.encoding) !== toHex(signatureAlgorithm.encoding))
    throw new CertificateError('malformed');
  const version = explicit ? readVersion(explicit) : 1;
  const extensions = findExtensions(optional.filter((field) => field !== undefined));
  return {
    version,
    serial,
    issuer,
    notBefore,
    notAfter,
    subject,
    publicKey,
    signatureAlgorithm,
    extensions,
  };
}

function readVersion({ children: [number, ...more] }: DerElement): number {
  if (number?.tag !== tags.integer || more.length > 0) throw new CertificateError('malformed');
  const version = Number(readInteger(number.content)) + 1;
  if (version < 1 || version > 3) throw new CertificateError('malformed');
  return version;
}

/** Behind the key: two identifiers that nobody uses, and the extensions. */
const optionalTags = [primitiveContextTag(1), primitiveContextTag(2), contextTag(3)];

function findExtensions(optional: DerElement[]): DerElement[] {
  const places = optional.map(({ tag }) => optionalTags.indexOf(tag));
  const inOrder = places.every((place, at) => place > (places[at - 1] ?? -1));
  const last = optional.at(-1);
  if (!inOrder) throw new CertificateError('malformed');
  if (last?.tag !== contextTag(3)) return [];
  const [list, ...more] = last.children;
  if (list?.tag !== tags.sequence || list.children.length === 0 || more.length > 0)
    throw new CertificateError('malformed');
  return list.children;
}
