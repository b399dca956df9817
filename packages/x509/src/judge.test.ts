import { generateKeyPairSync } from 'node:crypto';
import {
  element,
  integer,
  oid,
  sequence,
  tagged,
  taggedPrimitive,
  time,
  utf8,
} from '@countersign/testkit/der-writer';
import {
  algorithms,
  authorityKeyId,
  basicConstraints,
  extensionOf,
  keyUsageOf,
  makeEcKeys,
  nameOf,
  subjectKeyId,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { verifyWithNode } from '@countersign/testkit/verify-with-node';
import { describe, expect, test } from 'vitest';
import { type Judgement, type Verdict, judge } from './judge.ts';
import { readCertificate } from './read-certificate.ts';
import type { SignatureVerifier } from './signature.ts';

const now = new Date('2025-11-20T00:00:00Z');
const [ours, other] = [makeEcKeys(), makeEcKeys()];
const issuer = { name: nameOf('Root'), keys: other };
const namesake = { name: nameOf('CA'), keys: other };
const [ca, noCa] = [basicConstraints(true), basicConstraints(false)];

type Wanted = Parameters<typeof tailorCertificate>[0];

async function judged(
  wanted: Partial<Wanted>,
  verify: SignatureVerifier = verifyWithNode,
): Promise<Judgement> {
  const { der } = tailorCertificate({ subject: 'CA', keys: ours, extensions: [ca], ...wanted });
  return judge(await readCertificate(der), { now, verify });
}

const codes = ({ findings }: Judgement) => findings.map(({ code }) => code);
const warnings = ({ findings }: Judgement) =>
  findings.filter(({ level }) => level === 'warning').map(({ code }) => code);

describe('S000-01 a root or an intermediate', () => {
  const [ski, aki, otherAki] = [subjectKeyId(1), authorityKeyId(1), authorityKeyId(2)];
  const bySerial = (serial: number) =>
    extensionOf(
      '2.5.29.35',
      sequence(tagged(1, tagged(4, nameOf('CA'))), taggedPrimitive(2, Uint8Array.of(serial))),
    );
  const emptyAki = extensionOf('2.5.29.35', sequence());

  test.each<[string, Partial<Wanted>, Verdict]>([
    ['signed by itself', {}, 'root'],
    ['signed by itself, with key identifiers', { extensions: [ca, ski, aki] }, 'root'],
    ['signed by itself, though its AKI says otherwise', { extensions: [ca, ski, otherAki] }, 'root'],
    ['signed by another', { issuer }, 'intermediate'],
    [
      'signed by another key of its name, as AKI says',
      { issuer: namesake, extensions: [ca, ski, otherAki] },
      'intermediate',
    ],
    [
      'signed by another key of its name, without AKI',
      { issuer: namesake, extensions: [ca, ski] },
      'intermediate',
    ],
    [
      'signed by another key of its name, without SKI',
      { issuer: namesake, extensions: [ca, aki] },
      'intermediate',
    ],
    [
      'signed by another key of its name, as the serial number of AKI says',
      { issuer: namesake, extensions: [ca, bySerial(9)] },
      'intermediate',
    ],
    ['a broken signature without key identifiers', { issuer: namesake }, 'broken-signature'],
    [
      'a broken signature with key identifiers that agree',
      { issuer: namesake, extensions: [ca, ski, aki] },
      'broken-signature',
    ],
    [
      'a broken signature with the serial number of its own in AKI',
      { issuer: namesake, extensions: [ca, bySerial(1)] },
      'broken-signature',
    ],
    [
      'a broken signature with an AKI that says nothing',
      { issuer: namesake, extensions: [ca, emptyAki] },
      'broken-signature',
    ],
    ['a signature that is no ECDSA signature', { signature: Uint8Array.of(1, 2, 3) }, 'broken-signature'],
    [
      'an RSA signature and an EC key',
      { algorithm: { ...algorithms.rsaSha256, hash: 'sha256' } },
      'broken-signature',
    ],
    ['version 1, signed by itself', { version: 1, extensions: [] }, 'root'],
  ])('%s', async (_, wanted, verdict) => {
    const judgement = await judged(wanted);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.refusal?.code).toBe(verdict === 'broken-signature' ? 'broken-signature' : undefined);
  });

  test('a renewed CA of the same name has a note', async () => {
    expect(codes(await judged({ issuer: namesake, extensions: [ca, ski, otherAki] }))).toEqual([
      'signed-by-other-key',
    ]);
  });

  test('who cannot check the signature takes its word and says so', async () => {
    const cannot: SignatureVerifier = async () => 'unknown';
    const fails: SignatureVerifier = () => Promise.reject(new Error('no such algorithm'));
    for (const verify of [cannot, fails]) {
      const judgement = await judged({ extensions: [ca, ski, aki] }, verify);
      expect([judgement.verdict, codes(judgement)]).toEqual(['root', ['own-signature-unchecked']]);
      expect((await judged({ extensions: [ca, ski, otherAki] }, verify)).verdict).toBe('intermediate');
    }
  });

  test('a hash that nobody has any more breaks no signature', async () => {
    const md2 = { identifier: sequence(oid('1.2.840.113549.1.1.2'), element(0x05)), hash: 'sha256' };
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
    const judgement = await judged({ keys: rsa, algorithm: md2 });
    expect([judgement.verdict, codes(judgement)]).toEqual([
      'root',
      ['weak-own-signature', 'own-signature-unchecked'],
    ]);
  });
});

describe('S000-18 end entities are refused by verdict', () => {
  test.each<[string, Partial<Wanted>]>([
    ['CA=FALSE', { extensions: [noCa], issuer }],
    ['CA=FALSE, signed by itself', { extensions: [noCa] }],
    ['version 3 without basic constraints', { extensions: [keyUsageOf(0b0000_0110)] }],
    ['version 3 without any extension', { extensions: [] }],
    ['version 1, signed by another', { version: 1, extensions: [], issuer }],
    ['CA=FALSE with a broken signature', { extensions: [noCa], issuer: namesake }],
  ])('%s', async (_, wanted) => {
    const judgement = await judged(wanted);
    expect(judgement.verdict).toBe('end-entity');
    expect(judgement.refusal).toMatchObject({ code: 'end-entity', fix: expect.stringContaining('CA') });
  });

  test('S000-19 what is to be known of it is found all the same', async () => {
    const until = time(new Date('2021-01-01'));
    expect(codes(await judged({ extensions: [noCa], issuer, until }))).toEqual(['expired']);
  });
});

describe('warnings', () => {
  const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });
  const [rsa1024, rsa2048] = [rsa(1_024), rsa(2_048)];
  const rsaIssuer = { name: nameOf('Root'), keys: rsa2048 };
  const mlDsa = generateKeyPairSync('ml-dsa-65');
  const forged = sequence(
    sequence(oid('1.2.840.113549.1.1.1'), element(0x05)),
    element(0x03, Uint8Array.of(0), sequence(integer(0, 0xff, ...Array(255).fill(1)), integer(1))),
  );
  const hidden = sequence(element(0x31, sequence(oid('2.5.4.3'), utf8('Roo\u202Et'))));
  const lateUtc = time(new Date('2026-01-01'));

  test.each<[string, Partial<Wanted>, string[]]>([
    ['nothing', { issuer }, []],
    ['expired', { until: time(new Date('2025-11-19T23:59:59Z')) }, ['expired']],
    ['the last second', { until: time(now) }, []],
    ['not yet valid', { from: lateUtc }, ['not-yet-valid']],
    ['never valid', { from: lateUtc, until: time(new Date('2025-01-01')) }, ['never-valid']],
    ['RSA 1024', { keys: rsa1024, algorithm: algorithms.rsaSha256 }, ['weak-key']],
    ['RSA 2048', { keys: rsa2048, algorithm: algorithms.rsaSha256 }, []],
    ['an exponent of one', { publicKey: forged, issuer }, ['weak-key']],
    ['SHA-1 on an intermediate', { issuer: rsaIssuer, algorithm: algorithms.rsaSha1 }, ['weak-signature']],
    ['MD5 on an intermediate', { issuer: rsaIssuer, algorithm: algorithms.rsaMd5 }, ['weak-signature']],
    ['SHA-1 on a root', { algorithm: algorithms.ecdsaSha1 }, []],
    ['key usage without keyCertSign', { extensions: [ca, keyUsageOf(0b1000_0000)] }, ['no-key-cert-sign']],
    ['key usage with it', { extensions: [ca, keyUsageOf(0b0000_0100)] }, []],
    ['version 1', { version: 1, extensions: [] }, ['v1-without-extensions']],
    ['ML-DSA', { keys: mlDsa, algorithm: algorithms.mlDsa65 }, ['ml-dsa-unsupported']],
    [
      'signed with ML-DSA',
      { issuer: { name: nameOf('Root'), keys: mlDsa }, algorithm: algorithms.mlDsa65 },
      ['ml-dsa-unsupported'],
    ],
    ['Ed25519', { keys: generateKeyPairSync('ed25519'), algorithm: algorithms.ed25519 }, []],
    ['Ed448', { keys: generateKeyPairSync('ed448'), algorithm: algorithms.ed448 }, []],
    ['P-384', { keys: makeEcKeys('P-384') }, []],
    ['P-521', { keys: makeEcKeys('P-521') }, []],
    ['secp256k1', { keys: makeEcKeys('secp256k1') }, ['unsupported-algorithm']],
    ['a hidden character', { subject: hidden }, ['hidden-characters']],
  ])('%s', async (_, wanted, expected) => {
    expect(warnings(await judged(wanted))).toEqual(expected);
  });

  test.each<[string, Partial<Wanted>, string[]]>([
    ['SHA-1 on a root', { algorithm: algorithms.ecdsaSha1 }, ['weak-own-signature']],
    ['a negative serial number', { serial: [0x80] }, ['unusual-serial']],
    ['a serial number of 21 octets', { serial: Array(21).fill(1) }, ['unusual-serial']],
    ['a serial number of 20 octets', { serial: Array(20).fill(1) }, []],
    ['a serial number of zero', { serial: [0] }, []],
    ['an empty subject', { subject: sequence(), issuer }, ['empty-subject']],
  ])('%s is a note', async (_, wanted, expected) => {
    const judgement = await judged(wanted);
    expect(codes(judgement)).toEqual(expected);
    expect(warnings(judgement)).toEqual([]);
  });
});
