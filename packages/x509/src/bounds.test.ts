import {
  bitString,
  integer,
  nothing,
  oid,
  sequence,
  set,
  tagged,
  utf8,
} from '@countersign/testkit/der-writer';
import {
  algorithms,
  attribute,
  basicConstraints,
  extensionOf,
  makeEcKeys,
  nameOf,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { verifyWithNode } from '@countersign/testkit/verify-with-node';
import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import { certificateLimits, uploadLimits } from './limits.ts';
import { encodePem } from './pem.ts';
import { type UploadItem, readUpload } from './read-upload.ts';

const keys = makeEcKeys();
const { der } = tailorCertificate({ subject: 'CA', keys, extensions: [basicConstraints(true)] });

async function read(upload: Uint8Array | string): Promise<UploadItem[]> {
  const items: UploadItem[] = [];
  for await (const item of readUpload(Buffer.from(upload), { pause: async () => undefined }))
    items.push(item);
  return items;
}

const codes = (items: UploadItem[]) =>
  items.map((item) => (item.kind === 'refused' ? item.code : 'certificate'));

/** With this many INTEGERs in a name constraint, which nobody reads unless it is a certificate's business. */
function certificateOfNodes(nodes: number): Uint8Array {
  const parts = Array.from({ length: nodes }, nothing);
  return tailorCertificate({
    subject: 'CA',
    keys,
    extensions: [extensionOf('2.5.29.30', sequence(...parts))],
  }).der;
}

function wideName(parts: number): Uint8Array {
  return sequence(...Array.from({ length: parts }, () => set(attribute('2.5.4.3', utf8('a')))));
}

describe('an upload', () => {
  test('of 200 certificates is read, of 201 refused', async () => {
    const block = encodePem(der);
    const items = await read(block.repeat(uploadLimits.certificates));
    expect(new Set(codes(items))).toEqual(new Set(['certificate']));
    expect(items).toHaveLength(uploadLimits.certificates);
    expect(codes(await read(block.repeat(uploadLimits.certificates + 1)))).toEqual(['too-many']);
  });

  test('of more than 200 other things is refused too', async () => {
    const block = encodePem(new Uint8Array());
    expect(codes(await read(block.repeat(uploadLimits.certificates + 1)))).toEqual(['too-many']);
  });

  test('of 256 KiB is read, of a byte more refused', async () => {
    const padded = (length: number) => encodePem(der).padEnd(length, '\n');
    expect(codes(await read(padded(uploadLimits.bytes)))).toEqual(['certificate']);
    expect(codes(await read(padded(uploadLimits.bytes + 1)))).toEqual(['too-large']);
  });

  test.each([
    ['beginnings of PEM', '-----BEGIN CERTIFICATE-----\n'],
    ['beginnings without an end', '-----BEGIN '],
    ['dashes', '-'],
    ['blanks', ' '],
    ['letters', 'A'],
    ['opening brackets', '{"kty":'],
    ['lines', '\r\n'],
    ['empty sequences', '\x30\x00'],
    ['nested indefinite lengths', '\x30\x80'],
    ['zeros', '\0'],
  ])('full of %s is refused at once', async (_, piece) => {
    const upload = Buffer.from(piece.repeat(uploadLimits.bytes / piece.length), 'latin1');
    // Its own work: the time it takes grows with what else the machine does.
    const before = process.cpuUsage();
    expect(codes(await read(upload))).not.toContain('certificate');
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('a certificate', () => {
  test('of many parts in an extension is refused', async () => {
    expect(codes(await read(certificateOfNodes(certificateLimits.nodes)))).toEqual(['too-complex']);
    expect(codes(await read(certificateOfNodes(1_000)))).toEqual(['certificate']);
  });

  test.each([
    [4_000, 'certificate'],
    [5_000, 'too-complex'],
  ])('with a name of %i parts: %s', async (parts, code) => {
    const { der: wide } = tailorCertificate({
      subject: wideName(parts),
      issuer: { name: nameOf('CA'), keys },
      keys,
    });
    expect(codes(await read(wide))).toEqual([code]);
  });

  test('of more than 32 levels is refused', async () => {
    const nest = (levels: number): Uint8Array => (levels === 0 ? integer(1) : sequence(nest(levels - 1)));
    const deep = (levels: number) =>
      tailorCertificate({ subject: 'CA', keys, extensions: [extensionOf('1.2.3', nest(levels))] }).der;
    expect(codes(await read(deep(certificateLimits.depth - 1)))).toEqual(['certificate']);
    expect(codes(await read(deep(certificateLimits.depth)))).toEqual(['too-deep']);
  });

  test('with an RSA key of 16,384 bits is read, with one of 16,392 refused', async () => {
    const of = (bits: number, exponent = integer(1, 0, 1)) => {
      const modulus = integer(0, ...Array(bits / 8).fill(0xff));
      const key = bitString(sequence(modulus, exponent));
      const publicKey = sequence(sequence(oid('1.2.840.113549.1.1.1'), nothing()), key);
      return tailorCertificate({ subject: 'CA', publicKey, issuer: { name: nameOf('CA'), keys }, keys }).der;
    };
    expect(codes(await read(of(16_384)))).toEqual(['certificate']);
    expect(codes(await read(of(16_392)))).toEqual(['key-too-large']);
    expect(codes(await read(of(2_048, integer(...Array(2_049).fill(0x7f)))))).toEqual(['key-too-large']);
  });

  test('with the largest key and exponent is judged soon', async () => {
    const large = integer(...Array(2_048).fill(0x7f));
    const publicKey = sequence(
      sequence(oid('1.2.840.113549.1.1.1'), nothing()),
      bitString(sequence(large, large)),
    );
    const { der: slow } = tailorCertificate({
      subject: 'CA',
      publicKey,
      keys,
      extensions: [basicConstraints(true)],
      algorithm: { ...algorithms.rsaSha256, hash: 'sha256' },
    });
    const [item] = await read(slow);
    if (item?.kind !== 'certificate') throw new Error('it should have been read');
    const start = performance.now();
    await judge(item.facts, { now: new Date('2025-01-01'), verify: verifyWithNode });
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('keeps its bytes out of what is refused', async () => {
    const [item] = await read(tailorCertificate({ subject: 'CA', keys, extensions: [tagged(9)] }).der);
    expect(Object.keys(item ?? {}).toSorted()).toEqual(['code', 'fix', 'kind', 'message', 'place']);
  });
});
