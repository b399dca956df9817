import { X509Certificate } from 'node:crypto';
import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { verifyWithNode } from '@countersign/testkit/verify-with-node';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrangeChains } from './chain.ts';
import type { CertificateFacts } from './facts.ts';
import { type Judgement, judge } from './judge.ts';
import { readUpload } from './read-upload.ts';
import { verifyWithWebCrypto } from './web-crypto-verifier.ts';

const now = new Date('2025-11-20T00:00:00Z');
const roots: CertificateFacts[] = [];
const judgements: Judgement[] = [];

beforeAll(async () => {
  for await (const item of readUpload(readDebianRoots(), { pause: async () => undefined })) {
    if (item.kind === 'certificate') roots.push(item.facts);
  }
  for (const facts of roots) judgements.push(await judge(facts, { now, verify: verifyWithNode }));
});

function pairs(): { facts: CertificateFacts; node: X509Certificate }[] {
  return roots.map((facts) => ({ facts, node: new X509Certificate(Buffer.from(facts.derBase64, 'base64')) }));
}

/** As node writes them: one RDN per line. */
function inLines({ rdns }: CertificateFacts['subject']): string {
  return rdns.map((rdn) => rdn.map(({ type, value }) => `${type}=${value}`).join(' + ')).join('\n');
}

function unescape(text: string): string {
  return text.replaceAll(/\\([,+"\\<>;])/g, '$1');
}

describe('the 142 roots of Debian', () => {
  test('are all read, and are all roots', () => {
    expect(roots).toHaveLength(142);
    expect(new Set(judgements.map(({ verdict }) => verdict))).toEqual(new Set(['root']));
  });

  test('none is warned about wrongly: four have expired', () => {
    const warned = judgements.flatMap(({ findings }, at) =>
      findings
        .filter(({ level }) => level === 'warning')
        .map(({ code }) => [code, roots[at]?.notAfter.slice(0, 10)]),
    );
    expect(warned).toEqual([
      ['expired', '2025-05-12'],
      ['expired', '2023-03-03'],
      ['expired', '2023-05-15'],
      ['expired', '2023-09-30'],
    ]);
  });

  test('a root that signed itself with SHA-1 has a note only', () => {
    const noted = judgements.flatMap(({ findings }) => findings).filter(({ level }) => level === 'note');
    expect(new Set(noted.map(({ code }) => code))).toEqual(new Set(['weak-own-signature']));
    expect(noted).toHaveLength(30);
  });

  test('S000-04 their bytes and thumbprints are those that node:crypto sees', () => {
    for (const { facts, node } of pairs()) {
      expect(facts.derBase64).toBe(node.raw.toString('base64'));
      expect(facts.sha1).toBe(node.fingerprint.replaceAll(':', '').toLowerCase());
      expect(facts.sha256).toBe(node.fingerprint256.replaceAll(':', '').toLowerCase());
    }
  });

  test('serial numbers, times, names, keys and purposes agree with node:crypto', () => {
    for (const { facts, node } of pairs()) {
      expect(BigInt(`0x${facts.serial}`)).toBe(BigInt(`0x${node.serialNumber}`));
      expect(facts.notBefore).toBe(node.validFromDate.toISOString());
      expect(facts.notAfter).toBe(node.validToDate.toISOString());
      expect(inLines(facts.subject)).toBe(unescape(node.subject));
      expect(inLines(facts.issuer)).toBe(unescape(node.issuer));
      expect(facts.basicConstraints?.ca).toBe(node.ca);
      expect(facts.extendedKeyUsage?.map(({ oid }) => oid)).toEqual(node.keyUsage);
      expect(facts.publicKey.spkiBase64).toBe(
        node.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      );
      const { modulusLength, publicExponent } = node.publicKey.asymmetricKeyDetails ?? {};
      if (modulusLength) expect(facts.publicKey.bits).toBe(modulusLength);
      if (publicExponent) expect(facts.publicKey.exponent).toBe(publicExponent.toString());
    }
  });

  test('a browser comes to the same verdicts', async () => {
    for (const [at, facts] of roots.entries()) {
      expect(await judge(facts, { now, verify: verifyWithWebCrypto })).toEqual(judgements[at]);
    }
  });

  test('each is a chain of its own', async () => {
    const { paths, missing, incomplete } = await arrangeChains(roots, { verify: verifyWithNode });
    expect(paths).toHaveLength(142);
    expect(new Set(paths.map(({ end }) => end))).toEqual(new Set(['root']));
    expect([missing, incomplete]).toEqual([[], false]);
  });

  test('what is read survives JSON', () => {
    expect(JSON.parse(JSON.stringify(roots))).toEqual(roots);
  });
});
