import { generateKeyPairSync } from 'node:crypto';
import {
  element,
  integer,
  latin1,
  nothing,
  octetString,
  oid,
  sequence,
  tagged,
} from '@countersign/testkit/der-writer';
import {
  basicConstraints,
  keyUsageOf,
  makeEcKeys,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import {
  berPkcs7,
  crl,
  csr,
  data,
  indefinite,
  join,
  pkcs7,
  signedData,
} from '@countersign/testkit/tailored-upload';
import { describe, expect, test } from 'vitest';
import { toBase64 } from './bytes-as-text.ts';
import { encodePem } from './pem.ts';
import type { RefusalCode } from './refusal.ts';
import { outcomeOf, readWhole } from './whole-upload.ts';

const ca = [basicConstraints(true), keyUsageOf(0b0000_0110)];
const keys = makeEcKeys();
const one = tailorCertificate({ subject: 'One', keys, extensions: ca });
const two = tailorCertificate({ subject: 'Two', keys, extensions: ca });
const all = [one.der, two.der];

const pem = (der: Uint8Array, label?: string) => encodePem(der, label);
const text = (...parts: string[]) => parts.join('');

describe('S000-06 private keys', () => {
  const ec = keys.privateKey;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1_024 }).privateKey;
  const ed = generateKeyPairSync('ed25519').privateKey;
  const sealed = { cipher: 'aes-256-cbc', passphrase: 'secret' };
  const forms = {
    'PKCS#8 EC': ec.export({ type: 'pkcs8', format: 'der' }),
    'PKCS#8 RSA': rsa.export({ type: 'pkcs8', format: 'der' }),
    'PKCS#8 Ed25519': ed.export({ type: 'pkcs8', format: 'der' }),
    'PKCS#8 encrypted': ec.export({ type: 'pkcs8', format: 'der', ...sealed }),
    'PKCS#1': rsa.export({ type: 'pkcs1', format: 'der' }),
    SEC1: ec.export({ type: 'sec1', format: 'der' }),
  };
  const texts = {
    'PKCS#8 EC': ec.export({ type: 'pkcs8', format: 'pem' }),
    'PKCS#8 encrypted': ec.export({ type: 'pkcs8', format: 'pem', ...sealed }),
    'PKCS#1': rsa.export({ type: 'pkcs1', format: 'pem' }),
    'PKCS#1 encrypted': rsa.export({ type: 'pkcs1', format: 'pem', ...sealed }),
    SEC1: ec.export({ type: 'sec1', format: 'pem' }),
  };

  test.each(Object.entries(forms))(
    '%s is refused as DER, cut off, in base64 and under a wrong label',
    async (_, key) => {
      expect(await outcomeOf(key)).toEqual(['private-key']);
      expect(await outcomeOf(key.subarray(0, key.length - 9))).toEqual(['private-key']);
      expect(await outcomeOf(toBase64(key))).toEqual(['private-key']);
      expect(await outcomeOf(pem(key, 'CERTIFICATE'))).toEqual(['private-key']);
      expect(await outcomeOf(join(one.der, key))).toEqual(['private-key']);
    },
  );

  test.each(Object.entries(texts))('%s anywhere refuses the whole upload', async (_, key) => {
    const upload = text(pem(one.der), String(key), pem(two.der));
    for (const form of [upload, Buffer.from(upload, 'utf16le'), Buffer.from(upload).toString('base64')]) {
      const items = await readWhole(form);
      expect(items.map((item) => item.kind === 'refused' && item.code)).toEqual(['private-key']);
    }
  });

  test('nothing of it is echoed', async () => {
    const key = String(texts['PKCS#8 EC']);
    const [item] = await readWhole(text(pem(one.der), key));
    expect(item?.place).toEqual({ form: 'pem', line: pem(one.der).split('\n').length });
    const told = JSON.stringify(item);
    for (const line of key.split('\n').slice(1, -2)) expect(told).not.toContain(line.slice(0, 16));
  });

  test.each<[string, string, RefusalCode]>([
    [
      'OpenSSH',
      text(pem(one.der), pem(latin1('openssh-key-v1\0none'), 'OPENSSH PRIVATE KEY')),
      'openssh-key',
    ],
    ['PGP', text(pem(one.der), '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nAA==\n=abcd\n'), 'pgp-key'],
    ['a key without its end', text(pem(one.der), '-----BEGIN RSA PRIVATE KEY-----\nMII'), 'private-key'],
    ['PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', 'private-key'],
    ['JWK', '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}', 'private-key'],
    ['a key file of a cloud service', '{"private_key": "-----BEGIN PRIVATE KEY-----\\nMIIE"}', 'private-key'],
    ['PEM behind DER', `${Buffer.from(one.der).toString('latin1')}${String(texts.SEC1)}`, 'private-key'],
  ])('%s is one too', async (_, upload, code) => {
    const bytes = Uint8Array.from(Buffer.from(upload, 'latin1'));
    expect(await outcomeOf(bytes)).toEqual([code]);
  });
});

describe('S000-06 what is refused, each with its own code', () => {
  const pfx = sequence(integer(3), sequence(oid(data), tagged(0, octetString(latin1('safe')))));
  const berPfx = indefinite(0x30, integer(3), indefinite(0x30, oid(data)));
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
  const openSsh = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ me@example.com\n';
  const web = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>';
  const damaged = pem(one.der).replace('END CERTIFICATE', 'END SOMETHING');
  const wideLength = join(Uint8Array.of(0x30, 0x84, 0, 0), one.der.subarray(2));

  test.each<[string, Uint8Array | string, RefusalCode]>([
    ['no byte', new Uint8Array(), 'empty'],
    ['spaces', ' \r\n\t', 'empty'],
    ['PKCS#12', pfx, 'pkcs12'],
    ['PKCS#12 in BER', berPfx, 'pkcs12'],
    ['PKCS#12 in base64', toBase64(pfx), 'pkcs12'],
    ['PKCS#12 that is cut off', pfx.subarray(0, 20), 'pkcs12'],
    ['CSR', csr(keys), 'csr'],
    ['CSR in PEM', pem(csr(keys), 'NEW CERTIFICATE REQUEST'), 'csr'],
    ['CSR without attributes', csr(keys, new Uint8Array()), 'csr'],
    ['CRL', crl(one), 'crl'],
    ['CRL in PEM', pem(crl(one), 'X509 CRL'), 'crl'],
    ['bare public key', spki, 'public-key'],
    ['bare RSA key', sequence(integer(0, 0xff, 0xff), integer(1, 0, 1)), 'public-key'],
    ['public key in PEM', pem(spki, 'PUBLIC KEY'), 'public-key'],
    ['OpenSSH public key', openSsh, 'openssh-key'],
    ['SSH2 public key', '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n', 'openssh-key'],
    ['OpenSSH private key', pem(latin1('openssh-key-v1\0'), 'OPENSSH PRIVATE KEY'), 'openssh-key'],
    ['PGP public key', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nAA\n=aa\n', 'pgp-key'],
    ['Java keystore', Uint8Array.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2), 'java-keystore'],
    ['JWK', '{"kty":"RSA","n":"AA","e":"AQAB"}', 'json'],
    ['web page', web, 'web-page'],
    ['ZIP', join(latin1('PK\x03\x04'), Uint8Array.of(20, 0)), 'archive'],
    ['text', 'This is no certificate.', 'not-a-certificate'],
    ['a configuration file', '[ca]\ndefault_ca = root\n', 'not-a-certificate'],
    ['a word that is base64', 'hello', 'not-a-certificate'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'not-a-certificate'],
    ['another SEQUENCE', sequence(integer(1), nothing()), 'not-a-certificate'],
    [
      'base64 of base64 of base64',
      Buffer.from(btoa(btoa(pem(one.der)))).toString('base64'),
      'not-a-certificate',
    ],
    ['bytes behind the end', join(one.der, Uint8Array.of(0)), 'trailing-bytes'],
    ['a line end behind the end', join(one.der, latin1('\n')), 'trailing-bytes'],
    ['DER behind DER', join(one.der, two.der), 'trailing-bytes'],
    ['OpenSSL trust data behind it', pem(join(one.der, sequence()), 'TRUSTED CERTIFICATE'), 'trailing-bytes'],
    ['bytes behind PKCS#7', join(pkcs7(all), Uint8Array.of(0)), 'trailing-bytes'],
    ['a certificate that is cut off', one.der.subarray(0, -1), 'truncated'],
    ['its first bytes', one.der.subarray(0, 8), 'truncated'],
    ['PKCS#7 that is cut off', pkcs7(all).subarray(0, -40), 'truncated'],
    ['PKCS#7 in BER without its end', berPkcs7(all).subarray(0, -2), 'truncated'],
    ['PEM without its end', pem(one.der).replace(/-----END.*/s, ''), 'truncated'],
    ['PEM with a wrong end', damaged, 'broken-pem'],
    ['PEM with a wrong character', pem(one.der).replace('A', '*'), 'broken-pem'],
    ['an empty block', pem(new Uint8Array()), 'not-a-certificate'],
    ['a length with a leading zero', wideLength, 'not-der'],
    ['an indefinite length', indefinite(0x30, one.der.subarray(4)), 'not-der'],
    ['PKCS#7 without certificates', pkcs7([]), 'no-certificates'],
    [
      'PKCS#7 of another kind',
      sequence(oid('1.2.840.113549.1.7.3'), tagged(0, sequence())),
      'no-certificates',
    ],
    ['PKCS#7 with something else', sequence(oid(signedData), tagged(0, integer(1))), 'malformed'],
    ['an attribute certificate in PKCS#7', pkcs7([element(0xa1, integer(1))]), 'not-a-certificate'],
    ['PKCS#7 in PKCS#7', pkcs7([pkcs7(all)]), 'not-a-certificate'],
  ])('%s', async (_, upload, code) => {
    const [item, ...more] = await readWhole(upload);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: 'refused', code });
    expect(item).toHaveProperty('message', expect.stringMatching(/\.$/));
    expect(item).toHaveProperty('fix', expect.stringMatching(/\w/));
  });
});
