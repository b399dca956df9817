import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import {
  bitString,
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
