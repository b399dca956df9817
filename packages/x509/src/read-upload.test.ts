import { generateKeyPairSync } from 'node:crypto';
import { readDebianRoots } from '@countersign/testkit/debian-roots';
import {
  bitString,
  element,
  integer,
  latin1,
  nothing,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
} from '@countersign/testkit/der-writer';
import {
  algorithms,
  basicConstraints,
  keyUsageOf,
  makeEcKeys,
  nameOf,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import { toBase64 } from './bytes-as-text.ts';
import { encodePem } from './pem.ts';
import { type UploadItem, readUpload } from './read-upload.ts';
import type { RefusalCode } from './refusal.ts';

const ca = [basicConstraints(true), keyUsageOf(0b0000_0110)];
const keys = makeEcKeys();
const one = tailorCertificate({ subject: 'One', keys, extensions: ca });
const two = tailorCertificate({ subject: 'Two', keys, extensions: ca });
const three = tailorCertificate({ subject: 'Three', keys, extensions: ca });
const all = [one.der, two.der, three.der];

async function read(upload: Uint8Array | string): Promise<UploadItem[]> {
  const bytes = typeof upload === 'string' ? Buffer.from(upload) : upload;
  const items: UploadItem[] = [];
  for await (const item of readUpload(bytes, { pause: async () => undefined })) items.push(item);
  return items;
}

/** Common names of what was read, codes of what was refused. */
async function outcome(upload: Uint8Array | string): Promise<string[]> {
  return (await read(upload)).map((item) =>
    item.kind === 'refused' ? item.code : item.facts.subject.text.replace('CN=', ''),
  );
}

const pem = (der: Uint8Array, label?: string) => encodePem(der, label);
const text = (...parts: string[]) => parts.join('');
const join = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const indefinite = (tag: number, ...parts: Uint8Array[]) =>
  join(Uint8Array.of(tag, 0x80), ...parts, Uint8Array.of(0, 0));

const data = '1.2.840.113549.1.7.1';
const signedData = '1.2.840.113549.1.7.2';

function pkcs7(certificates: Uint8Array[], lists: Uint8Array[] = []): Uint8Array {
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
function berPkcs7(certificates: Uint8Array[]): Uint8Array {
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

function crl(): Uint8Array {
  const { identifier } = algorithms.ecdsaSha256;
  const list = sequence(integer(1), identifier, one.name, time(new Date('2025-01-01')));
  return sequence(list, identifier, bitString(latin1('signature')));
}

function csr(attributes: Uint8Array = tagged(0)): Uint8Array {
  const spki = keys.publicKey.export({ type: 'spki', format: 'der' });
  const request = sequence(integer(0), nameOf('Wish'), spki, attributes);
  return sequence(request, algorithms.ecdsaSha256.identifier, bitString(latin1('signature')));
}

describe('S000-04 what is accepted', () => {
  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${pem(one.der)}`, 'utf16le');
    return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
  };
  const bare = toBase64(one.der);

  test.each<[string, Uint8Array | string]>([
    ['DER', one.der],
    ['PEM', pem(one.der)],
    ['PEM with CRLF', pem(one.der).replaceAll('\n', '\r\n')],
    ['PEM with CR', pem(one.der).replaceAll('\n', '\r')],
    ['PEM without a last line end', pem(one.der).trimEnd()],
    ['PEM on one line', pem(one.der).replaceAll('\n', ' ')],
    ['PEM that is indented', pem(one.der).replaceAll(/^/gm, '    ')],
    ['PEM with text around', text('Bag Attributes\n    friendlyName: Één\n', pem(one.der), 'Regards\n')],
    ['PEM with headers', pem(one.der).replace('-----\n', '-----\nX-Origin: somewhere\n\n')],
    ['PEM under another label', pem(one.der, 'X509 CERTIFICATE')],
    ['PEM with a byte order mark', `\uFEFF${pem(one.der)}`],
    ['PEM as UTF-16 little-endian with mark', utf16('le', true)],
    ['PEM as UTF-16 big-endian with mark', utf16('be', true)],
    ['PEM as UTF-16 little-endian', utf16('le', false)],
    ['PEM as UTF-16 big-endian', utf16('be', false)],
    ['PEM between other bytes', join(Uint8Array.of(0, 1, 2, 0xff), latin1(pem(one.der)))],
    ['base64', bare],
    ['base64 in lines without padding', bare.replaceAll(/.{76}/g, '$&\r\n').replace(/=+$/, '')],
    ['base64 of PEM text', Buffer.from(pem(one.der)).toString('base64')],
    ['PKCS#7', pkcs7([one.der])],
    ['PKCS#7 in PEM', pem(pkcs7([one.der]), 'PKCS7')],
    ['PKCS#7 in base64', toBase64(pkcs7([one.der]))],
    ['PKCS#7 in BER', berPkcs7([one.der])],
  ])('%s, and the thumbprint is the same', async (_, upload) => {
    const [item, ...more] = await read(upload);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: 'certificate', facts: { derBase64: toBase64(one.der) } });
  });
});

describe('S000-05 X4 several certificates in one upload', () => {
  test.each<[string, Uint8Array | string]>([
    ['PEM', all.map((der) => pem(der)).join('')],
    ['PEM with text', all.map((der, at) => `# ${at}\n${pem(der)}\n`).join('')],
    ['PKCS#7', pkcs7(all)],
    ['PKCS#7 in BER', berPkcs7(all)],
    ['PEM and PKCS#7', text(pem(one.der), pem(pkcs7([two.der, three.der]), 'PKCS7'))],
  ])('%s gives each', async (_, upload) => {
    expect(await outcome(upload)).toEqual(['One', 'Two', 'Three']);
  });

  test('the place of each is told', async () => {
    const upload = text('# first\r\n', pem(one.der), '\n', pem(pkcs7([two.der]), 'PKCS7'));
    const lines = pem(one.der).split('\n').length;
    expect((await read(upload)).map(({ place }) => place)).toEqual([
      { form: 'pem', line: 2 },
      { form: 'pkcs7', line: lines + 2 },
    ]);
  });

  test('what is no certificate stands among them', async () => {
    const upload = text(
      pem(one.der),
      pem(csr(), 'CERTIFICATE REQUEST'),
      '-----BEGIN CERTIFICATE-----\n%%%\n',
    );
    expect(await outcome(`${upload}-----END CERTIFICATE-----\n${pem(two.der)}`)).toEqual([
      'One',
      'csr',
      'broken-pem',
      'Two',
    ]);
  });

  test('revocation lists beside the certificates of a PKCS#7 file are named', async () => {
    expect(await outcome(pkcs7([one.der], [crl()]))).toEqual(['One', 'crl']);
  });

  test('all roots of Debian fit into one upload', async () => {
    expect((await read(readDebianRoots())).filter(({ kind }) => kind === 'certificate')).toHaveLength(142);
  });
});

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
      expect(await outcome(key)).toEqual(['private-key']);
      expect(await outcome(key.subarray(0, key.length - 9))).toEqual(['private-key']);
      expect(await outcome(toBase64(key))).toEqual(['private-key']);
      expect(await outcome(pem(key, 'CERTIFICATE'))).toEqual(['private-key']);
      expect(await outcome(join(one.der, key))).toEqual(['private-key']);
    },
  );

  test.each(Object.entries(texts))('%s anywhere refuses the whole upload', async (_, key) => {
    const upload = text(pem(one.der), String(key), pem(two.der));
    for (const form of [upload, Buffer.from(upload, 'utf16le'), Buffer.from(upload).toString('base64')]) {
      const items = await read(form);
      expect(items.map((item) => item.kind === 'refused' && item.code)).toEqual(['private-key']);
    }
  });

  test('nothing of it is echoed', async () => {
    const key = String(texts['PKCS#8 EC']);
    const [item] = await read(text(pem(one.der), key));
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
    expect(await outcome(bytes)).toEqual([code]);
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
    ['CSR', csr(), 'csr'],
    ['CSR in PEM', pem(csr(), 'NEW CERTIFICATE REQUEST'), 'csr'],
    ['CSR without attributes', csr(new Uint8Array()), 'csr'],
    ['CRL', crl(), 'crl'],
    ['CRL in PEM', pem(crl(), 'X509 CRL'), 'crl'],
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
    const [item, ...more] = await read(upload);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ kind: 'refused', code });
    expect(item).toHaveProperty('message', expect.stringMatching(/\.$/));
    expect(item).toHaveProperty('fix', expect.stringMatching(/\w/));
  });
});

test('others run between two certificates', async () => {
  let turns = 0;
  const items = readUpload(latin1(all.map((der) => pem(der)).join('')), {
    pause: async () => void (turns += 1),
  });
  expect(await items.next()).toMatchObject({ done: false });
  expect(turns).toBe(0);
  await items.next();
  expect(turns).toBe(1);
  await items.return();
});

test('without a pause of the caller it waits for a timer', async () => {
  const order: string[] = [];
  setTimeout(() => order.push('another'), 0);
  const requests = text(pem(csr()), pem(csr()));
  for await (const item of readUpload(Buffer.from(requests))) order.push(item.kind);
  expect(order).toEqual(['refused', 'another', 'refused']);
});
