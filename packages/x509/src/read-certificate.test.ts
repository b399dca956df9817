import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import {
  bitString,
  boolean,
  element,
  integer,
  latin1,
  nothing,
  oid,
  sequence,
  set,
  tagged,
  taggedPrimitive,
  time,
  utf8,
} from '@countersign/testkit/der-writer';
import {
  algorithms,
  attribute,
  authorityKeyId,
  basicConstraints,
  extensionOf,
  keyUsageOf,
  makeEcKeys,
  nameOf,
  subjectKeyId,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from './facts.ts';
import { readCertificate } from './read-certificate.ts';
import { CertificateError } from './refusal.ts';

const keys = makeEcKeys();

type Wanted = Parameters<typeof tailorCertificate>[0];

async function factsOf(wanted: Partial<Wanted> = {}): Promise<CertificateFacts> {
  return readCertificate(tailorCertificate({ subject: 'Root', keys, ...wanted }).der);
}

const value = ({ extensions }: CertificateFacts, type: string) =>
  extensions.find(({ oid: number }) => number === type)?.value;
const uri = (text: string) => taggedPrimitive(6, latin1(text));
const dns = (text: string) => taggedPrimitive(2, latin1(text));

test('a version 3 certificate', async () => {
  const wanted = {
    serial: [0x00, 0x9f, 0x10],
    from: time(new Date('2024-02-29T12:34:56Z')),
    until: time(new Date('2051-01-01T00:00:00Z')),
    extensions: [
      basicConstraints(true, 1),
      keyUsageOf(0b0000_0110),
      subjectKeyId(1, 2, 3),
      authorityKeyId(1, 2, 3),
    ],
  };
  const facts = await factsOf(wanted);
  expect(facts).toMatchObject({
    version: 3,
    serial: '9f10',
    subject: { text: 'CN=Root' },
    issuer: { text: 'CN=Root' },
    notBefore: '2024-02-29T12:34:56.000Z',
    notAfter: '2051-01-01T00:00:00.000Z',
    basicConstraints: { ca: true, pathLength: 1 },
    keyUsage: ['keyCertSign', 'cRLSign'],
    extendedKeyUsage: null,
    subjectKeyId: '010203',
    authorityKeyId: { keyId: '010203', issuer: null, serial: null },
    subjectAlternativeNames: [],
    issuerAddresses: [],
  });
  expect(facts.extensions.map(({ name, critical, value }) => [name, critical, value])).toEqual([
    ['Basic constraints', true, 'CA, at most 1 CA certificates below it'],
    ['Key usage', true, 'keyCertSign, cRLSign'],
    ['Subject key identifier', false, '010203'],
    ['Authority key identifier', false, '010203'],
  ]);
});

test('a version 1 certificate', async () => {
  expect(await factsOf({ version: 1 })).toMatchObject({ version: 1, extensions: [], keyUsage: null });
});

describe('keys and signatures', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2_048, hashAlgorithm: 'sha384' });
  const pssSha384 = {
    identifier: sequence(
      oid('1.2.840.113549.1.1.10'),
      sequence(tagged(0, sequence(oid('2.16.840.1.101.3.4.2.2'))), tagged(2, integer(48))),
    ),
    hash: 'sha384',
  };
  const pssDefault = { identifier: sequence(oid('1.2.840.113549.1.1.10'), sequence()), hash: 'sha384' };
  const ec = algorithms.ecdsaSha256;
  const unknown = { identifier: sequence(oid('1.2.3.4')), hash: 'sha256' };

  test.each<[string, Partial<Wanted>, Partial<CertificateFacts['publicKey']>, string]>([
    [
      'RSA',
      { keys: rsa, algorithm: algorithms.rsaSha256 },
      { name: 'RSA 2048', bits: 2_048, exponent: '65537' },
      'RSA with SHA-256',
    ],
    [
      'RSA-PSS',
      { keys: pss, algorithm: pssSha384 },
      { kind: 'RSA-PSS', name: 'RSA-PSS 2048' },
      'RSA-PSS with SHA-384',
    ],
    ['RSA-PSS by default', { keys: pss, algorithm: pssDefault }, { kind: 'RSA-PSS' }, 'RSA-PSS with SHA-1'],
    [
      'P-256',
      { algorithm: ec },
      { kind: 'EC', name: 'EC P-256', curve: 'P-256', bits: 256 },
      'ECDSA with SHA-256',
    ],
    ['P-384', { keys: makeEcKeys('P-384') }, { name: 'EC P-384', bits: 384 }, 'ECDSA with SHA-256'],
    ['P-521', { keys: makeEcKeys('P-521') }, { name: 'EC P-521', bits: 521 }, 'ECDSA with SHA-256'],
    ['P-224', { keys: makeEcKeys('P-224') }, { name: 'EC P-224', bits: 224 }, 'ECDSA with SHA-256'],
    [
      'secp256k1',
      { keys: makeEcKeys('secp256k1') },
      { name: 'EC secp256k1', bits: 256 },
      'ECDSA with SHA-256',
    ],
    [
      'brainpool',
      { keys: makeEcKeys('brainpoolP384r1') },
      { name: 'EC brainpoolP384r1', bits: 384 },
      'ECDSA with SHA-256',
    ],
    [
      'another curve',
      { keys: makeEcKeys('sect233k1') },
      { name: 'EC 1.3.132.0.26', bits: null },
      'ECDSA with SHA-256',
    ],
    [
      'Ed25519',
      { keys: generateKeyPairSync('ed25519'), algorithm: algorithms.ed25519 },
      { kind: 'Ed25519', bits: 256 },
      'Ed25519',
    ],
    [
      'Ed448',
      { keys: generateKeyPairSync('ed448'), algorithm: algorithms.ed448 },
      { kind: 'Ed448', bits: 456 },
      'Ed448',
    ],
    [
      'ML-DSA',
      { keys: generateKeyPairSync('ml-dsa-65'), algorithm: algorithms.mlDsa65 },
      { kind: 'ML-DSA-65', bits: null },
      'ML-DSA-65',
    ],
    [
      'DSA',
      {
        keys: generateKeyPairSync('dsa', { modulusLength: 1_024, divisorLength: 160 }),
        algorithm: { identifier: sequence(oid('1.2.840.10040.4.3')), hash: 'sha1' },
      },
      { kind: 'DSA', name: 'DSA 1024', bits: 1_024 },
      'DSA with SHA-1',
    ],
    ['an unknown signature', { algorithm: unknown }, { kind: 'EC' }, '1.2.3.4'],
    [
      'an unknown key',
      { publicKey: sequence(sequence(oid('1.2.3.5')), bitString(latin1('key'))) },
      { kind: 'unknown', name: '1.2.3.5', bits: null },
      'ECDSA with SHA-256',
    ],
    [
      'a curve of its own',
      {
        publicKey: sequence(
          sequence(oid('1.2.840.10045.2.1'), sequence(integer(1))),
          bitString(latin1('key')),
        ),
      },
      { name: 'EC with its own curve', curve: null },
      'ECDSA with SHA-256',
    ],
  ])('%s', async (_, wanted, key, signature) => {
    const facts = await factsOf(wanted);
    expect(facts.publicKey).toMatchObject(key);
    expect(facts.signatureAlgorithm.name).toBe(signature);
  });
});

describe('extensions', () => {
  const permitted = tagged(
    0,
    sequence(dns('example.com')),
    sequence(taggedPrimitive(7, Uint8Array.of(10, 0, 0, 0, 255, 0, 0, 0))),
  );
  const excluded = tagged(1, sequence(tagged(4, nameOf('Nobody'))));
  const upn = tagged(0, oid('1.3.6.1.4.1.311.20.2.3'), tagged(0, utf8('me@example.com')));
  const names = sequence(
    dns('example.com'),
    taggedPrimitive(1, latin1('ca@example.com')),
    uri('https://example.com'),
    taggedPrimitive(7, Uint8Array.of(192, 0, 2, 1)),
    taggedPrimitive(8, Uint8Array.of(0x55, 4, 3)),
    tagged(4, nameOf('Else')),
    upn,
    tagged(0, oid('1.2.3'), tagged(0, integer(7))),
    tagged(5, tagged(1, utf8('EDI'))),
  );
  const access = sequence(
    sequence(oid('1.3.6.1.5.5.7.48.1'), uri('http://ocsp.example.com')),
    sequence(oid('1.3.6.1.5.5.7.48.2'), uri('http://example.com/ca.cer')),
  );
  const points = sequence(
    sequence(tagged(0, tagged(0, uri('http://example.com/a.crl')))),
    sequence(tagged(2, dns('x'))),
  );
  const policies = sequence(
    sequence(oid('2.5.29.32.0')),
    sequence(
      oid('2.23.140.1.2.1'),
      sequence(sequence(oid('1.3.6.1.5.5.7.2.1'), element(0x16, latin1('https://example.com/cps')))),
    ),
  );
  const authority = sequence(tagged(1, tagged(4, nameOf('Other'))), taggedPrimitive(2, Uint8Array.of(5)));

  test.each<[string, string, Uint8Array, string]>([
    ['EKU', '2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.2'), oid('1.2.3')), 'Client authentication, 1.2.3'],
    [
      'SAN',
      '2.5.29.17',
      sequence(dns('a.example'), uri('https://a.example')),
      'dns: a.example, https://a.example',
    ],
    ['no CA', '2.5.29.19', sequence(), 'not a CA'],
    ['no CA, said aloud', '2.5.29.19', sequence(boolean(false)), 'not a CA'],
    ['CA', '2.5.29.19', sequence(boolean(true)), 'CA'],
    ['AKI', '2.5.29.35', authority, 'issuer CN=Other, serial number 05'],
    ['CRL', '2.5.29.31', points, 'http://example.com/a.crl'],
    [
      'AIA',
      '1.3.6.1.5.5.7.1.1',
      access,
      'OCSP: http://ocsp.example.com, CA issuers: http://example.com/ca.cer',
    ],
    ['policies', '2.5.29.32', policies, 'any policy, 2.23.140.1.2.1 (https://example.com/cps)'],
    [
      'name constraints',
      '2.5.29.30',
      sequence(permitted, excluded),
      'permitted: dns: example.com, ip: 10.0.0.0/8; excluded: directory-name: CN=Nobody',
    ],
    [
      'policy constraints',
      '2.5.29.36',
      sequence(taggedPrimitive(0, Uint8Array.of(0)), taggedPrimitive(1, Uint8Array.of(2))),
      'explicit policy required after 0 certificates, no policy mapping after 2 certificates',
    ],
    ['inhibit any policy', '2.5.29.54', integer(3), '3'],
    [
      'Netscape type',
      '2.16.840.1.113730.1.1',
      element(0x03, Uint8Array.of(0, 0b0000_0110)),
      'SSL CA, S/MIME CA',
    ],
    ['Netscape comment', '2.16.840.1.113730.1.13', element(0x16, latin1('a\nb')), 'a⟨U+000A⟩b'],
    [
      'template name',
      '1.3.6.1.4.1.311.20.2',
      element(0x1e, Buffer.from('SubCA', 'utf16le').swap16()),
      'SubCA',
    ],
    ['CA version', '1.3.6.1.4.1.311.21.1', integer(1, 0, 1), '65537'],
    ['an unknown one', '1.2.3.4', latin1('any'), '616e79'],
    ['one that is not what it says', '2.5.29.31', integer(1), '020101'],
    ['one that is no DER', '2.5.29.31', latin1('any'), '616e79'],
    ['SAN with a broken name', '2.5.29.17', sequence(tagged(0, integer(1))), '3005a003020101'],
  ])('%s', async (_, type, content, text) => {
    const facts = await factsOf({ extensions: [extensionOf(type, content)] });
    expect(value(facts, type)).toBe(text);
  });

  test('alternative names are typed', async () => {
    const facts = await factsOf({ extensions: [extensionOf('2.5.29.17', names)] });
    expect(facts.subjectAlternativeNames).toEqual([
      { type: 'dns', value: 'example.com' },
      { type: 'email', value: 'ca@example.com' },
      { type: 'uri', value: 'https://example.com' },
      { type: 'ip', value: '192.0.2.1' },
      { type: 'registered-id', value: '2.5.4.3' },
      { type: 'directory-name', value: 'CN=Else' },
      { type: 'user-principal-name', value: 'me@example.com' },
      { type: 'other', value: '1.2.3=#020107' },
      { type: 'other', value: 'a507a1050c03454449' },
    ]);
  });

  test('the address of the issuer and the purposes are facts', async () => {
    const facts = await factsOf({
      extensions: [
        extensionOf('1.3.6.1.5.5.7.1.1', access),
        extensionOf('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.2'), oid('1.2.3'))),
      ],
    });
    expect(facts.issuerAddresses).toEqual(['http://example.com/ca.cer']);
    expect(facts.extendedKeyUsage).toEqual([
      { oid: '1.3.6.1.5.5.7.3.2', name: 'Client authentication' },
      { oid: '1.2.3', name: null },
    ]);
  });

  test('nine bits of key usage', async () => {
    const bits = extensionOf('2.5.29.15', element(0x03, Uint8Array.of(7, 0xff, 0x80)));
    expect((await factsOf({ extensions: [bits] })).keyUsage).toHaveLength(9);
  });
});

describe('what cannot be read is refused', () => {
  const twice = [basicConstraints(true), basicConstraints(false)];
  const other = sequence(oid('1.2.840.10045.4.3.3'));
  const { der } = tailorCertificate({ subject: 'Root', keys });
  const swapped = Buffer.from(der);
  // The outer algorithm is the last one of the two.
  Buffer.from(other).copy(swapped, swapped.lastIndexOf(algorithms.ecdsaSha256.identifier));
  const cases: [string, Uint8Array][] = [
    ['an extension that is there twice', tailorCertificate({ subject: 'Root', keys, extensions: twice }).der],
    ['two algorithms', Uint8Array.from(swapped)],
    [
      'a date that does not exist',
      tailorCertificate({ subject: 'Root', keys, until: element(0x17, latin1('990231000000Z')) }).der,
    ],
    [
      'basic constraints that are none',
      tailorCertificate({ subject: 'Root', keys, extensions: [extensionOf('2.5.29.19', integer(1))] }).der,
    ],
    [
      'basic constraints that are no DER',
      tailorCertificate({ subject: 'Root', keys, extensions: [extensionOf('2.5.29.19', latin1('a'))] }).der,
    ],
    [
      'key usage that is none',
      tailorCertificate({ subject: 'Root', keys, extensions: [extensionOf('2.5.29.15', integer(1))] }).der,
    ],
    [
      'an RSA key that is none',
      tailorCertificate({
        subject: 'Root',
        keys,
        publicKey: sequence(sequence(oid('1.2.840.113549.1.1.1'), nothing()), bitString(latin1('x'))),
      }).der,
    ],
    [
      'a name that is none',
      tailorCertificate({ subject: sequence(set(attribute('2.5.4.3', utf8('A')), integer(1))), keys }).der,
    ],
  ];

  test.each(cases)('%s', async (_, der) => {
    await expect(readCertificate(der)).rejects.toThrow(expect.objectContaining({ code: 'malformed' }));
    await expect(readCertificate(der)).rejects.toThrow(CertificateError);
  });

  test('something else by its own code', async () => {
    await expect(readCertificate(integer(1))).rejects.toMatchObject({ code: 'not-a-certificate' });
    await expect(readCertificate(new Uint8Array())).rejects.toMatchObject({ code: 'not-a-certificate' });
    const key = keys.privateKey.export({ type: 'pkcs8', format: 'der' });
    await expect(readCertificate(key)).rejects.toMatchObject({ code: 'private-key' });
  });
});

test('agrees with node:crypto on what it makes', async () => {
  const { der } = tailorCertificate({
    subject: 'Root',
    keys,
    serial: [0x7f, 0xff],
    extensions: [basicConstraints(true), extensionOf('2.5.29.17', sequence(dns('a.example')))],
  });
  const [facts, node] = [await readCertificate(der), new X509Certificate(der)];
  expect(facts.sha256).toBe(node.fingerprint256.replaceAll(':', '').toLowerCase());
  expect(facts.serial).toBe(node.serialNumber.toLowerCase());
  expect(`DNS:${facts.subjectAlternativeNames[0]?.value}`).toBe(node.subjectAltName);
  expect(facts.derBase64).toBe(node.raw.toString('base64'));
});
