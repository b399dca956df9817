import { integer, oid, sequence, set } from '@countersign/testkit/der-writer';
import {
  attribute,
  basicConstraints,
  extensionOf,
  keyUsageOf,
  makeEcKeys,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from './facts.ts';
import { readCertificate } from './read-certificate.ts';
import { agreesWithPkijs, pkijsLimits } from './second-reader.ts';

const keys = makeEcKeys();
const extensions = [basicConstraints(true), keyUsageOf(6)];
const { der } = tailorCertificate({ subject: 'CA', keys, extensions, serial: [1, 2] });

describe('the second reader', () => {
  test('agrees on what it should', async () => {
    expect(agreesWithPkijs(der, await readCertificate(der))).toBe(true);
  });

  test.each<[string, (facts: CertificateFacts) => Partial<CertificateFacts>]>([
    ['the version', () => ({ version: 1 })],
    ['the serial number', () => ({ serial: '0103' })],
    ['the key', ({ publicKey }) => ({ publicKey: { ...publicKey, oid: '1.2.3' } })],
    [
      'the algorithm',
      ({ signatureAlgorithm }) => ({ signatureAlgorithm: { ...signatureAlgorithm, oid: '1.2.3' } }),
    ],
    ['how many extensions there are', ({ extensions: all }) => ({ extensions: all.slice(1) })],
    ['which', ({ extensions: all }) => ({ extensions: all.toReversed() })],
    [
      'how critical',
      ({ extensions: all }) => ({ extensions: all.map((one) => ({ ...one, critical: false })) }),
    ],
  ])('disagrees about %s', async (_, change) => {
    const facts = await readCertificate(der);
    expect(agreesWithPkijs(der, { ...facts, ...change(facts) })).toBe(false);
  });

  test('agrees to nothing that it cannot read', async () => {
    expect(agreesWithPkijs(der.subarray(1), await readCertificate(der))).toBe(false);
    expect(agreesWithPkijs(sequence(integer(1)), await readCertificate(der))).toBe(false);
  });

  test('is not asked about what would take it long', async () => {
    const wide = sequence(
      ...Array.from({ length: pkijsLimits.nodes }, (_, at) => set(attribute(`2.5.4.${at}`, integer(1)))),
    );
    const large = extensionOf('1.2.3', sequence(oid('1.2.3'), integer(...Array(pkijsLimits.octets).fill(1))));
    for (const wanted of [{ subject: wide }, { subject: 'CA', extensions: [large] }])
      expect(await readCertificate(tailorCertificate({ keys, ...wanted }).der)).toMatchObject({ version: 3 });
  });
});
