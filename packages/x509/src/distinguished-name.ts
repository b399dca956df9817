import { readString } from './asn1-string.ts';
import { toHex } from './bytes-as-text.ts';
import { type DerElement, tags } from './der-walk.ts';
import type { NameAttribute, NameFacts } from './facts.ts';
import { shortNameOf } from './known-attributes.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';
import { showInvisible } from './visible-text.ts';

/** Name ::= RDNSequence (RFC 5280 4.1.2.4). pkijs joins the parts of multi-valued RDNs, so it is read here. */
export function readName(name: DerElement): NameFacts {
  if (name.tag !== tags.sequence) throw new CertificateError('malformed');
  const rdns = name.children.map((rdn) => {
    if (rdn.tag !== tags.set || rdn.children.length === 0) throw new CertificateError('malformed');
    return rdn.children.map(readAttribute);
  });
  // RFC 4514 2.1: the last RDN comes first.
  const texts = rdns.map((rdn) => rdn.map(({ text }) => text).join('+')).toReversed();
  return { text: texts.join(','), rdns: rdns.map((rdn) => rdn.map(({ facts }) => facts)) };
}

function readAttribute({ tag, children }: DerElement): { facts: NameAttribute; text: string } {
  const [type, value, ...more] = children;
  if (tag !== tags.sequence || type?.tag !== tags.oid || !value || more.length > 0)
    throw new CertificateError('malformed');
  const oid = readOid(type.content);
  const shortName = shortNameOf(oid);
  const string = readString(value);
  if (string === undefined) {
    const hex = `#${toHex(value.encoding)}`;
    return { facts: { type: shortName ?? oid, oid, value: hex }, text: `${shortName ?? oid}=${hex}` };
  }
  // A type without a short name is followed by the encoding of its value (RFC 4514 2.4).
  const text =
    shortName === undefined
      ? `${oid}=#${toHex(value.encoding)}`
      : `${shortName}=${showInvisible(escapeValue(string))}`;
  return { facts: { type: shortName ?? oid, oid, value: showInvisible(string) }, text };
}

/** RFC 4514 2.4. What would be written as hex pairs is shown in another way (visible-text.ts). */
export function escapeValue(value: string): string {
  return value
    .replaceAll(/["+,;<>\\]/g, String.raw`\$&`)
    .replace(/^[ #]/, String.raw`\$&`)
    .replace(/ $/, String.raw`\ `);
}
