import { bitString, integer, latin1, octetString, oid, sequence, set, tagged, time } from './der-writer.ts';
import { type Keys, algorithms, nameOf } from './tailored-certificate.ts';

/** Files as people upload them. */

export function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}

/** BER of an indefinite length, which DER forbids. */
export function indefinite(tag: number, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return join(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0));
}

/** Content types of PKCS#7. */
export const data = '1.2.840.113549.1.7.1';
export const signedData = '1.2.840.113549.1.7.2';

export function pkcs7(certificates: Uint8Array[], lists: Uint8Array[] = []): Uint8Array {
  const signed = sequence(
    integer(1),
    set(),
    sequence(oid(data)),
    ...(certificates.length > 0 ? [tagged(0, ...certificates)] : []),
    ...(lists.length > 0 ? [tagged(1, ...lists)] : []),
    set(),
  );
  return sequence(oid(signedData), tagged(0, signed));
}

/** As Java and older Windows write it. */
export function berPkcs7(certificates: Uint8Array[]): Uint8Array {
  const content = indefinite(
    0xa0,
    indefinite(0x24, octetString(latin1('text')), octetString(latin1('more'))),
  );
  const signed = indefinite(
    0x30,
    integer(1),
    indefinite(0x31),
    indefinite(0x30, oid(data), content),
    indefinite(0xa0, ...certificates),
    indefinite(0x31),
  );
  return indefinite(0x30, oid(signedData), indefinite(0xa0, signed));
}

export function crl(issuer: { name: Uint8Array }): Uint8Array {
  const { identifier } = algorithms.ecdsaSha256;
  const list = sequence(integer(1), identifier, issuer.name, time(new Date('2025-01-01')));
  return sequence(list, identifier, bitString(latin1('signature')));
}

export function csr({ publicKey }: Keys, attributes: Uint8Array = tagged(0)): Uint8Array {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const request = sequence(integer(0), nameOf('Wish'), spki, attributes);
  return sequence(request, algorithms.ecdsaSha256.identifier, bitString(latin1('signature')));
}
