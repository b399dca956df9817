import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  element,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  taggedPrimitive,
  time,
  utf8,
} from './der-writer.ts';

/** Certificates with anything in them, for those who read certificates; certificates.ts makes the usual ones. */
export type Keys = { privateKey: KeyObject; publicKey: KeyObject };

export type Tailored = { der: Uint8Array<ArrayBuffer>; name: Uint8Array; keys: Keys };

type Wanted = {
  /** A common name, or the encoding of a name. */
  subject: string | Uint8Array;
  /** Absent: it signs itself. */
  issuer?: { name: Uint8Array; keys: Keys };
  keys?: Keys;
  extensions?: Uint8Array[];
  version?: 1 | 3;
  serial?: number[];
  from?: Uint8Array;
  until?: Uint8Array;
  algorithm?: SignatureAlgorithm;
  /** In place of that of the keys. */
  publicKey?: Uint8Array;
  /** In place of the one that was computed. */
  signature?: Uint8Array;
};

type SignatureAlgorithm = { identifier: Uint8Array; hash: string | null };

export const algorithms = {
  ecdsaSha256: { identifier: sequence(oid('1.2.840.10045.4.3.2')), hash: 'sha256' },
  ecdsaSha1: { identifier: sequence(oid('1.2.840.10045.4.1')), hash: 'sha1' },
  rsaSha256: { identifier: sequence(oid('1.2.840.113549.1.1.11'), nothing()), hash: 'sha256' },
  rsaSha1: { identifier: sequence(oid('1.2.840.113549.1.1.5'), nothing()), hash: 'sha1' },
  rsaMd5: { identifier: sequence(oid('1.2.840.113549.1.1.4'), nothing()), hash: 'md5' },
  ed25519: { identifier: sequence(oid('1.3.101.112')), hash: null },
  ed448: { identifier: sequence(oid('1.3.101.113')), hash: null },
  mlDsa65: { identifier: sequence(oid('2.16.840.1.101.3.4.3.18')), hash: null },
} satisfies Record<string, SignatureAlgorithm>;

export function makeEcKeys(curve = 'P-256'): Keys {
  return generateKeyPairSync('ec', { namedCurve: curve });
}

export function nameOf(common: string): Uint8Array<ArrayBuffer> {
  return sequence(set(attribute('2.5.4.3', utf8(common))));
}

export function attribute(type: string, value: Uint8Array): Uint8Array<ArrayBuffer> {
  return sequence(oid(type), value);
}

export function tailorCertificate(wanted: Wanted): Tailored {
  const { keys = makeEcKeys(), algorithm = algorithms.ecdsaSha256, version = 3, extensions = [] } = wanted;
  const name = typeof wanted.subject === 'string' ? nameOf(wanted.subject) : wanted.subject;
  const issuer = wanted.issuer ?? { name, keys };
  const tbs = sequence(
    ...(version === 3 ? [tagged(0, integer(2))] : []),
    integer(...(wanted.serial ?? [1])),
    algorithm.identifier,
    issuer.name,
    sequence(wanted.from ?? time(new Date('2020-01-01')), wanted.until ?? time(new Date('2040-01-01'))),
    name,
    wanted.publicKey ?? keys.publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [tagged(3, sequence(...extensions))] : []),
  );
  const signature = wanted.signature ?? sign(algorithm.hash, tbs, issuer.keys.privateKey);
  return { der: sequence(tbs, algorithm.identifier, bitString(signature)), name, keys };
}

export function extensionOf(type: string, value: Uint8Array, critical = false): Uint8Array<ArrayBuffer> {
  return sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value));
}

export function basicConstraints(ca: boolean, pathLength?: number): Uint8Array {
  const parts = [...(ca ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])];
  return extensionOf('2.5.29.19', sequence(...parts), true);
}

/** The bits of RFC 5280 4.2.1.3, the first one leftmost. */
export function keyUsageOf(bits: number): Uint8Array {
  return extensionOf('2.5.29.15', element(0x03, Uint8Array.of(0, bits)), true);
}

export function subjectKeyId(...octets: number[]): Uint8Array {
  return extensionOf('2.5.29.14', octetString(Uint8Array.from(octets)));
}

export function authorityKeyId(...octets: number[]): Uint8Array {
  return extensionOf('2.5.29.35', sequence(taggedPrimitive(0, Uint8Array.from(octets))));
}
