import { readString } from './asn1-string.ts';
import { toHex, toLatin1 } from './bytes-as-text.ts';
import { contextTag, type DerElement, primitiveContextTag, tags } from './der-walk.ts';
import { readName } from './distinguished-name.ts';
import type { GeneralNameFacts, GeneralNameType } from './facts.ts';
import { formatIpAddress } from './ip-address.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';
import { showInvisible } from './visible-text.ts';

const texts: Record<number, GeneralNameType> = {
  [primitiveContextTag(1)]: 'email',
  [primitiveContextTag(2)]: 'dns',
  [primitiveContextTag(6)]: 'uri',
};

/** GeneralName (RFC 5280 4.2.1.6). */
export function readGeneralName(element: DerElement): GeneralNameFacts {
  const { tag, content, children } = element;
  const type = texts[tag];
  if (type) return { type, value: showInvisible(toLatin1(content)) };
  const [first] = children;
  if (tag === primitiveContextTag(7)) return { type: 'ip', value: formatIpAddress(content) };
  if (tag === primitiveContextTag(8)) return { type: 'registered-id', value: readOid(content) };
  if (tag === contextTag(4) && first) return { type: 'directory-name', value: readName(first).text };
  if (tag === contextTag(0)) return readOtherName(children);
  return { type: 'other', value: toHex(element.encoding) };
}

const userPrincipalName = '1.3.6.1.4.1.311.20.2.3';

function readOtherName([id, explicit]: DerElement[]): GeneralNameFacts {
  const value = explicit?.children[0];
  if (id?.tag !== tags.oid || explicit?.tag !== contextTag(0) || !value)
    throw new CertificateError('malformed');
  const oid = readOid(id.content);
  const text = readString(value);
  const shown = text === undefined ? `#${toHex(value.encoding)}` : showInvisible(text);
  return oid === userPrincipalName
    ? { type: 'user-principal-name', value: shown }
    : { type: 'other', value: `${oid}=${shown}` };
}

/** GeneralNames, also with the tag of where they stand. */
export function readGeneralNames({ children }: DerElement): GeneralNameFacts[] {
  return children.map(readGeneralName);
}
