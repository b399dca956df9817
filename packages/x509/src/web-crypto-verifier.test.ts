import { generateKeyPairSync } from 'node:crypto';
import { sequence } from '@countersign/testkit/der-writer';
import { algorithms, makeEcKeys, nameOf, tailorCertificate } from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import { readCertificate } from './read-certificate.ts';
import type { SignatureCheck } from './signature.ts';
import { verifyWithWebCrypto } from './web-crypto-verifier.ts';

type Wanted = Parameters<typeof tailorCertificate>[0];

async function check(wanted: Partial<Wanted>): Promise<SignatureCheck> {
  const facts = await readCertificate(tailorCertificate({ subject: 'CA', ...wanted }).der);
  return verifyWithWebCrypto(facts, facts);
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const by = (keys: NonNullable<Wanted['issuer']>['keys']) => ({ name: nameOf('CA'), keys });

describe('verifyWithWebCrypto', () => {
  test.each<[string, Partial<Wanted>]>([
    ['P-256', {}],
    ['P-384', { keys: makeEcKeys('P-384') }],
    ['P-521', { keys: makeEcKeys('P-521') }],
    ['P-256 with SHA-1', { algorithm: algorithms.ecdsaSha1 }],
    ['RSA', { keys: rsa, algorithm: algorithms.rsaSha256 }],
    ['RSA with SHA-1', { keys: rsa, algorithm: algorithms.rsaSha1 }],
    ['Ed25519', { keys: generateKeyPairSync('ed25519'), algorithm: algorithms.ed25519 }],
  ])('%s: valid, and invalid with another key', async (_, wanted) => {
    expect(await check(wanted)).toBe('valid');
    const other = wanted.keys === rsa ? generateKeyPairSync('rsa', { modulusLength: 2_048 }) : undefined;
    const type = wanted.keys?.publicKey.asymmetricKeyType;
    const stranger = type === 'ed25519' ? generateKeyPairSync('ed25519') : (other ?? makeEcKeys());
    expect(await check({ ...wanted, issuer: by(stranger) })).toBe('invalid');
  });

  test('small numbers r and s are filled up', async () => {
    const keys = makeEcKeys();
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, at) => check({ keys, serial: [1, at >> 8, at & 0xff] })),
    );
    expect(new Set(answers)).toEqual(new Set(['valid']));
  });

  test('a signature that is none is invalid', async () => {
    expect(await check({ signature: Uint8Array.of(0x30) })).toBe('invalid');
    expect(await check({ signature: sequence() })).toBe('invalid');
  });

  test.each<[string, Partial<Wanted>]>([
    ['MD5', { keys: rsa, algorithm: algorithms.rsaMd5 }],
    ['brainpool', { keys: makeEcKeys('brainpoolP256r1') }],
    ['ML-DSA', { keys: generateKeyPairSync('ml-dsa-65'), algorithm: algorithms.mlDsa65 }],
  ])('%s is unknown', async (_, wanted) => {
    expect(await check(wanted)).toBe('unknown');
  });
});
