import { type BerElement, readBer, readBerParts } from './ber-element.ts';
import { toHex } from './bytes-as-text.ts';
import { contextTag, newBudget, tags } from './der-walk.ts';
import { CertificateError } from './refusal.ts';

/** pkcs-7 2, signedData (RFC 5652 5.1). */
const signedData = '2a864886f70d010702';

export type Pkcs7Contents = {
  /** As they are in the file, byte for byte, in the order of the file. */
  certificates: Uint8Array[];
  /** How many CRLs come with them. */
  revocationLists: number;
};

/** The certificates of a SignedData that signs nothing, as `.p7b` and `.p7c` are (RFC 5652 5.1, RFC 8551 3.8). */
export function readPkcs7(bytes: Uint8Array): Pkcs7Contents {
  const budget = newBudget();
  const partsOf = (element: BerElement) => readBerParts(bytes, element, budget);
  const outer = readBer(bytes, 0, bytes.length, budget);
  if (outer.end < bytes.length) throw new CertificateError('trailing-bytes');
  const [type, explicit] = partsOf(outer);
  if (type?.tag !== tags.oid || toHex(bytes.subarray(type.contentStart, type.contentEnd)) !== signedData)
    throw new CertificateError('no-certificates');
  const [signed] = explicit?.tag === contextTag(0) ? partsOf(explicit) : [];
  if (signed?.tag !== tags.sequence) throw new CertificateError('malformed');
  const fields = partsOf(signed);
  const certificates = fields.find(({ tag }) => tag === contextTag(0));
  const lists = fields.find(({ tag }) => tag === contextTag(1));
  const contents = {
    certificates: certificates
      ? partsOf(certificates).map(({ start, end }) => bytes.subarray(start, end))
      : [],
    revocationLists: lists ? partsOf(lists).length : 0,
  };
  if (contents.certificates.length + contents.revocationLists === 0)
    throw new CertificateError('no-certificates');
  return contents;
}
