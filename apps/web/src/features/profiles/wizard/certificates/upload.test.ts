import { refuse } from '@countersign/x509/refusal';
import { expect, test } from 'vitest';
import type { Reading } from '../../../../api/certificates.ts';
import { seenCertificate } from '../draft/sample-certificates.ts';
import { plainName } from './plain-name.ts';
import { readFile } from './upload.ts';

const place = (line: number | null) => ({ form: 'pem' as const, line });
const root = seenCertificate('Root').read;
const server = seenCertificate('www', { verdict: 'end-entity' }).read;
const refusal = (message: string) => ({ at: '', code: 'x', message });
const file = (name: string, size = 10) => Object.assign(new Blob(['x'.repeat(size)]), { name });
const answer = (items: Reading['items']) => async (): Promise<Reading> => ({ items });

test('S000-18: what can be used and what not are told apart, by their place', async () => {
  const read = await readFile(
    file('all.pem'),
    answer([
      { kind: 'certificate', place: place(1), certificate: root, refusal: null },
      { kind: 'certificate', place: place(20), certificate: server, refusal: refusal('Of a server.') },
      { kind: 'refused', place: place(40), refusal: refusal('A private key.') },
    ]),
  );
  expect(read.found.map(({ certificate }) => certificate.name)).toEqual(['Root']);
  expect(read.refused.map(({ part, message }) => [part, message])).toEqual([
    ['www, line 20', 'Of a server.'],
    ['line 40', 'A private key.'],
  ]);
});

test('a file with one thing in it is named by the file alone', async () => {
  const { refused } = await readFile(
    file('key.pem'),
    answer([{ kind: 'refused', place: place(1), refusal: refusal('A private key.') }]),
  );
  expect(refused.map(({ fileName, part }) => [fileName, part])).toEqual([['key.pem', undefined]]);
});

test('a file above the limit is refused in the server’s words, and not sent', async () => {
  const { message, fix } = refuse('too-large');
  const { refused } = await readFile(file('big.cer', 256 * 1024 + 1), () => {
    throw new Error('it was sent');
  });
  expect(refused.map((item) => item.message)).toEqual([`${message} ${fix}`]);
  const atTheLimit = await readFile(file('fits.cer', 256 * 1024), answer([]));
  expect(atTheLimit.refused).toEqual([]);
});

test('a request that fails is an item too', async () => {
  const { refused } = await readFile(file('a.cer'), () => Promise.reject(new Error('down')));
  expect(refused).toHaveLength(1);
});

test.each([
  ['root.cer', 'root.cer'],
  ['a/b\\c.cer', 'a_b_c.cer'],
  ['x\u0000\u202ey.cer', 'x__y.cer'],
  ['   ', 'certificate.cer'],
  ['n'.repeat(300), 'n'.repeat(255)],
])('the file name %j is kept as %j', (name, kept) => {
  expect(plainName(name)).toBe(kept);
});
