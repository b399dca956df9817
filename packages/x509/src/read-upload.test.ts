import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { latin1 } from '@countersign/testkit/der-writer';
import {
  basicConstraints,
  keyUsageOf,
  makeEcKeys,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { berPkcs7, crl, csr, join, pkcs7 } from '@countersign/testkit/tailored-upload';
import { describe, expect, test } from 'vitest';
import { toBase64 } from './bytes-as-text.ts';
import { encodePem } from './pem.ts';
import { readUpload } from './read-upload.ts';
import { outcomeOf, readWhole } from './whole-upload.ts';

const ca = [basicConstraints(true), keyUsageOf(0b0000_0110)];
const keys = makeEcKeys();
const one = tailorCertificate({ subject: 'One', keys, extensions: ca });
const two = tailorCertificate({ subject: 'Two', keys, extensions: ca });
const three = tailorCertificate({ subject: 'Three', keys, extensions: ca });
const all = [one.der, two.der, three.der];

const pem = (der: Uint8Array, label?: string) => encodePem(der, label);
const text = (...parts: string[]) => parts.join('');

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
    const [item, ...more] = await readWhole(upload);
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
    expect(await outcomeOf(upload)).toEqual(['One', 'Two', 'Three']);
  });

  test('the place of each is told', async () => {
    const upload = text('# first\r\n', pem(one.der), '\n', pem(pkcs7([two.der]), 'PKCS7'));
    const lines = pem(one.der).split('\n').length;
    expect((await readWhole(upload)).map(({ place }) => place)).toEqual([
      { form: 'pem', line: 2 },
      { form: 'pkcs7', line: lines + 2 },
    ]);
  });

  test('what is no certificate stands among them', async () => {
    const upload = text(
      pem(one.der),
      pem(csr(keys), 'CERTIFICATE REQUEST'),
      '-----BEGIN CERTIFICATE-----\n%%%\n',
    );
    expect(await outcomeOf(`${upload}-----END CERTIFICATE-----\n${pem(two.der)}`)).toEqual([
      'One',
      'csr',
      'broken-pem',
      'Two',
    ]);
  });

  test('revocation lists beside the certificates of a PKCS#7 file are named', async () => {
    expect(await outcomeOf(pkcs7([one.der], [crl(one)]))).toEqual(['One', 'crl']);
  });

  test('all roots of Debian fit into one upload', async () => {
    expect((await readWhole(readDebianRoots())).filter(({ kind }) => kind === 'certificate')).toHaveLength(
      142,
    );
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
  const requests = text(pem(csr(keys)), pem(csr(keys)));
  for await (const item of readUpload(Buffer.from(requests))) order.push(item.kind);
  expect(order).toEqual(['refused', 'another', 'refused']);
});
