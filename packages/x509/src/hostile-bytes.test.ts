import { generateKeyPairSync } from 'node:crypto';
import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { oid, sequence, set, tagged, integer } from '@countersign/testkit/der-writer';
import {
  algorithms,
  authorityKeyId,
  basicConstraints,
  keyUsageOf,
  makeEcKeys,
  subjectKeyId,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { verifyWithNode } from '@countersign/testkit/verify-with-node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeChains } from './chain.ts';
import { judge } from './judge.ts';
import { encodePem, findPemBlocks } from './pem.ts';
import { readCertificate } from './read-certificate.ts';
import { readUpload } from './read-upload.ts';
import { CertificateError, refusals } from './refusal.ts';

const now = new Date('2025-11-20');
const extensions = [basicConstraints(true, 3), keyUsageOf(6), subjectKeyId(1, 2), authorityKeyId(1, 2)];
const rsa = generateKeyPairSync('rsa', { modulusLength: 1_024 });
const made = [
  tailorCertificate({ subject: 'EC', keys: makeEcKeys(), extensions }).der,
  tailorCertificate({ subject: 'RSA', keys: rsa, algorithm: algorithms.rsaSha256, extensions }).der,
  tailorCertificate({ subject: 'Old', version: 1 }).der,
];
const roots = [...findPemBlocks(Buffer.from(readDebianRoots()).toString())]
  .map(({ bytes }) => bytes ?? new Uint8Array())
  .filter((_, at) => at % 12 === 0);
const samples = [...made, ...roots];

/** What may happen to bytes: at a place, by a number from 1 to 255. */
const changes = {
  flip: (bytes: number[], place: number, by: number) => bytes.with(place, (bytes[place] ?? 0) ^ by),
  cut: (bytes: number[], place: number, by: number) => bytes.toSpliced(place, by % 16),
  insert: (bytes: number[], place: number, by: number) => bytes.toSpliced(place, 0, by, by ^ 0x80),
  swap: (bytes: number[], place: number, by: number) => bytes.with(place, bytes[by % bytes.length] ?? 0),
  grow: (bytes: number[], place: number, by: number) => bytes.with(place, ((bytes[place] ?? 0) + by) & 0xff),
};

type Change = { kind: keyof typeof changes; at: number; by: number };

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'insert', 'swap', 'grow'),
  at: fc.nat(2_000),
  by: fc.integer({ min: 1, max: 255 }),
});

function apply(bytes: number[], { kind, at, by }: Change): number[] {
  return bytes.length === 0 ? bytes : changes[kind](bytes, at % bytes.length, by);
}

/** Reads, judges and arranges; what comes must be facts or one of our refusals, and soon. */
async function survive(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  for await (const item of readUpload(bytes, { pause: async () => undefined })) {
    if (item.kind === 'refused') {
      expect(Object.keys(refusals)).toContain(item.code);
      continue;
    }
    expect(JSON.parse(JSON.stringify(item.facts))).toEqual(item.facts);
    await judge(item.facts, { now, verify: verifyWithNode });
    await arrangeChains([item.facts], { verify: verifyWithNode });
  }
  expect(performance.now() - start).toBeLessThan(2_000);
}

describe('hostile bytes end in facts or in a refusal', () => {
  const several = fc.array(change, { minLength: 1, maxLength: 4 });
  const mutated = fc
    .tuple(fc.constantFrom(...samples), several)
    .map(([sample, list]) => Uint8Array.from(list.reduce(apply, [...sample])));

  test('certificates that were changed', async () => {
    await fc.assert(fc.asyncProperty(mutated, survive), { numRuns: 600 });
  });

  test('the same, in PEM and in PKCS#7', async () => {
    const wrapped = mutated.map((der) => {
      const signed = sequence(
        integer(1),
        set(),
        sequence(oid('1.2.840.113549.1.7.1')),
        tagged(0, der),
        set(),
      );
      return Buffer.from(
        encodePem(sequence(oid('1.2.840.113549.1.7.2'), tagged(0, signed))) + encodePem(der),
      );
    });
    await fc.assert(fc.asyncProperty(wrapped, survive), { numRuns: 150 });
  });

  test('the same, past the first look', async () => {
    const property = fc.asyncProperty(mutated, async (der) => {
      await readCertificate(der).catch((error: unknown) => expect(error).toBeInstanceOf(CertificateError));
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test('PKCS#7 that was changed', async () => {
    const signed = sequence(
      integer(1),
      set(),
      sequence(oid('1.2.840.113549.1.7.1')),
      tagged(0, ...made),
      set(),
    );
    const envelope = sequence(oid('1.2.840.113549.1.7.2'), tagged(0, signed));
    const changed = several.map((list) => Uint8Array.from(list.reduce(apply, [...envelope])));
    await fc.assert(fc.asyncProperty(changed, survive), { numRuns: 200 });
  });

  test('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), survive), { numRuns: 500 });
  });

  test('random bytes after the beginning of a sequence', async () => {
    const started = fc.uint8Array({ maxLength: 300 }).map((rest) => Uint8Array.of(0x30, 0x82, 1, 0, ...rest));
    await fc.assert(fc.asyncProperty(started, survive), { numRuns: 500 });
  });

  test('random text', async () => {
    const words = fc.constantFrom(
      '-----BEGIN ',
      '-----END ',
      'CERTIFICATE',
      '-----',
      '\n',
      'MIIB',
      '=',
      ': ',
      '\0',
    );
    const text = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        text.map((parts) => Buffer.from(parts.join(''))),
        survive,
      ),
      { numRuns: 500 },
    );
  });
});

test('bytes that are read are the bytes that were given', async () => {
  const property = fc.asyncProperty(fc.constantFrom(...samples), async (sample) => {
    expect((await readCertificate(sample)).derBase64).toBe(Buffer.from(sample).toString('base64'));
  });
  await fc.assert(property, { numRuns: samples.length });
});
