import { latin1, oid, sequence, taggedPrimitive } from '@countersign/testkit/der-writer';
import {
  type Keys,
  authorityKeyId,
  basicConstraints,
  extensionOf,
  makeEcKeys,
  nameOf,
  subjectKeyId,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { verifyWithNode } from '@countersign/testkit/verify-with-node';
import { describe, expect, test } from 'vitest';
import { type Arrangement, arrangeChains } from './chain.ts';
import type { CertificateFacts } from './facts.ts';
import { chainLimits } from './limits.ts';
import { readCertificate } from './read-certificate.ts';
import type { SignatureVerifier } from './signature.ts';

type Authority = { name: Uint8Array; keys: Keys };

const authority = (name: string, keys = makeEcKeys()): Authority => ({ name: nameOf(name), keys });
let serial = 0;

async function certify(
  { name, keys }: Authority,
  issuer: Authority,
  extensions = [basicConstraints(true)],
): Promise<CertificateFacts> {
  serial += 1;
  const octets = [1, serial >> 8, serial & 0xff];
  return readCertificate(tailorCertificate({ subject: name, keys, issuer, extensions, serial: octets }).der);
}

async function arrange(
  certificates: CertificateFacts[],
  verify: SignatureVerifier = verifyWithNode,
): Promise<Arrangement> {
  return arrangeChains(certificates, { verify });
}

/** The paths in the words of the test: `leaf > issuing > root (root)`. */
function paths({ paths: found }: Arrangement, names: Record<string, CertificateFacts>): string[] {
  const nameIn = (sha256: string) => Object.entries(names).find(([, facts]) => facts.sha256 === sha256)?.[0];
  return found.map(({ certificates, end }) => `${certificates.map(nameIn).join(' > ')} (${end})`).toSorted();
}

const root = authority('Root');
const issuing = authority('Issuing');
const device = authority('device');

describe('S002-06 S000-05 chains', () => {
  test('are arranged from leaf to root, in whatever order they come', async () => {
    const names = {
      leaf: await certify(device, issuing, []),
      root: await certify(root, root),
      issuing: await certify(issuing, root),
    };
    const arranged = await arrange(Object.values(names));
    expect(paths(arranged, names)).toEqual(['leaf > issuing > root (root)']);
    expect(arranged).toMatchObject({ missing: [], relations: [], incomplete: false });
    expect(arranged.nodes.map(({ selfSigned }) => selfSigned)).toEqual([false, true, false]);
  });

  test('one root may have several below it', async () => {
    const [first, second] = [authority('First'), authority('Second')];
    const names = {
      root: await certify(root, root),
      a: await certify(first, root),
      b: await certify(second, root),
    };
    expect(paths(await arrange(Object.values(names)), names)).toEqual(['a > root (root)', 'b > root (root)']);
  });

  test('the same certificate twice is one', async () => {
    const only = await certify(root, root);
    expect((await arrange([only, only])).nodes).toHaveLength(1);
  });

  test('of nothing there are none', async () => {
    expect(await arrange([])).toEqual({
      nodes: [],
      paths: [],
      missing: [],
      relations: [],
      incomplete: false,
    });
  });
});

describe('S000-05 a missing issuer', () => {
  test('is named once for all who need it, with where it can be had', async () => {
    const address = taggedPrimitive(6, latin1('http://example.com/root.cer'));
    const access = extensionOf('1.3.6.1.5.5.7.1.1', sequence(sequence(oid('1.3.6.1.5.5.7.48.2'), address)));
    const extensions = [basicConstraints(true), authorityKeyId(7), access];
    const first = await certify(authority('First'), root, extensions);
    const second = await certify(authority('Second'), root, extensions);
    const arranged = await arrange([first, second]);
    expect(arranged.paths.map(({ end }) => end)).toEqual(['missing', 'missing']);
    expect(arranged.missing).toEqual([
      {
        name: 'CN=Root',
        keyId: '07',
        addresses: ['http://example.com/root.cer'],
        neededBy: [first.sha256, second.sha256],
        namesakePresent: false,
      },
    ]);
  });

  test('is not replaced by a namesake: the signature decides', async () => {
    const stranger = authority('Root');
    const names = { issuing: await certify(issuing, root), namesake: await certify(stranger, stranger) };
    const arranged = await arrange(Object.values(names));
    expect(paths(arranged, names)).toEqual(['issuing (missing)', 'namesake (root)']);
    expect(arranged.missing).toMatchObject([{ name: 'CN=Root', namesakePresent: true }]);
  });

  test('a namesake with the right key identifier does not pass either', async () => {
    const stranger = authority('Root');
    const child = await certify(issuing, root, [basicConstraints(true), authorityKeyId(1)]);
    const fake = await certify(stranger, stranger, [basicConstraints(true), subjectKeyId(1)]);
    expect((await arrange([child, fake])).missing).toHaveLength(1);
  });
});

describe('names and identifiers only say whom to try', () => {
  test('of two of one name, the one that signed is found', async () => {
    const stranger = authority('Root');
    const names = {
      child: await certify(issuing, root),
      fake: await certify(stranger, stranger),
      root: await certify(root, root),
    };
    expect(paths(await arrange(Object.values(names)), names)).toEqual(['child > root (root)', 'fake (root)']);
  });

  test('a wrong key identifier does not hide the issuer', async () => {
    const names = {
      child: await certify(issuing, root, [basicConstraints(true), authorityKeyId(9)]),
      root: await certify(root, root, [basicConstraints(true), subjectKeyId(1)]),
    };
    expect(paths(await arrange(Object.values(names)), names)).toEqual(['child > root (root)']);
  });

  test('an issuer that is written in another way is found by its key identifier', async () => {
    const renamed = { name: nameOf('The Root'), keys: root.keys };
    const names = {
      child: await certify(issuing, renamed, [basicConstraints(true), authorityKeyId(1)]),
      root: await certify(root, root, [basicConstraints(true), subjectKeyId(1)]),
    };
    expect(paths(await arrange(Object.values(names)), names)).toEqual(['child > root (root)']);
  });

  test('where nobody can check, both together are believed', async () => {
    const unknown: SignatureVerifier = async () => 'unknown';
    const names = {
      child: await certify(issuing, root, [basicConstraints(true), authorityKeyId(1), subjectKeyId(2)]),
      plain: await certify(device, root),
      root: await certify(root, root, [basicConstraints(true), authorityKeyId(1), subjectKeyId(1)]),
    };
    const arranged = await arrange(Object.values(names), unknown);
    expect(paths(arranged, names)).toEqual(['child > root (root)', 'plain (missing)']);
  });
});

describe('certificates of one CA', () => {
  test('cross-signed: both ways up are there', async () => {
    const old = authority('Old Root');
    const names = {
      leaf: await certify(device, root, []),
      root: await certify(root, root),
      cross: await certify(root, old),
      old: await certify(old, old),
    };
    const arranged = await arrange(Object.values(names));
    expect(paths(arranged, names)).toEqual(['leaf > cross > old (root)', 'leaf > root (root)']);
    expect(arranged.relations).toEqual([
      { kind: 'cross-signed', subject: 'CN=Root', certificates: [names.root.sha256, names.cross.sha256] },
    ]);
  });

  test('renewed with the same key: neither is above the other', async () => {
    const names = {
      leaf: await certify(device, root, []),
      a: await certify(root, root),
      b: await certify(root, root),
    };
    const arranged = await arrange(Object.values(names));
    expect(paths(arranged, names)).toEqual(['leaf > a (root)', 'leaf > b (root)']);
    expect(arranged.relations).toMatchObject([{ kind: 'renewed', subject: 'CN=Root' }]);
  });

  test('renewed with a new key: the certificates of both ways are links', async () => {
    const renewed = authority('Root');
    const ids = (subject: number, issuer: number) => [
      basicConstraints(true),
      subjectKeyId(subject),
      authorityKeyId(issuer),
    ];
    const names = {
      old: await certify(root, root, ids(1, 1)),
      fresh: await certify(renewed, renewed, ids(2, 2)),
      freshByOld: await certify(renewed, root, ids(2, 1)),
      oldByFresh: await certify(root, renewed, ids(1, 2)),
    };
    const arranged = await arrange(Object.values(names));
    expect(paths(arranged, names)).toEqual([
      'freshByOld > old (root)',
      'freshByOld > oldByFresh > fresh (root)',
    ]);
    expect(arranged.relations.map(({ kind }) => kind)).toContain('rekeyed');
    expect(arranged.missing).toEqual([]);
  });

  test('one name alone makes no family', async () => {
    const stranger = authority('Root');
    const arranged = await arrange([await certify(root, root), await certify(stranger, stranger)]);
    expect(arranged.relations).toMatchObject([{ kind: 'same-name' }]);
  });
});

describe('bounds', () => {
  test('who signed each other in a circle is not climbed for ever', async () => {
    const [a, b, c] = [authority('A'), authority('B'), authority('C')];
    const names = { a: await certify(a, b), b: await certify(b, c), c: await certify(c, a) };
    const arranged = await arrange(Object.values(names));
    expect(arranged.paths).toHaveLength(1);
    expect(arranged.paths[0]).toMatchObject({ end: 'loop', certificates: { length: 3 } });
  });

  test('a mesh in which everybody signed everybody ends', async () => {
    const members = Array.from({ length: 8 }, (_, at) => authority(`Member ${at}`));
    const certificates: CertificateFacts[] = [];
    for (const subject of members)
      for (const issuer of members) if (subject !== issuer) certificates.push(await certify(subject, issuer));
    const { paths: found, incomplete } = await arrange(certificates);
    expect(found.length).toBeLessThanOrEqual(chainLimits.paths);
    expect(incomplete).toBe(true);
  });

  test('200 certificates of one name are checked so often and no more', async () => {
    const [template, issuer] = [await certify(root, issuing), await certify(issuing, issuing)];
    const same = Array.from({ length: 200 }, (_, at) => ({
      ...template,
      issuer: template.subject,
      sha256: String(at).padStart(64, '0'),
      publicKey: { ...issuer.publicKey, spkiBase64: String(at) },
    }));
    let asked = 0;
    let paused = 0;
    const verify: SignatureVerifier = async () => {
      asked += 1;
      return 'invalid';
    };
    const { incomplete } = await arrangeChains(same, { verify, pause: async () => void (paused += 1) });
    expect([asked, paused, incomplete]).toEqual([
      chainLimits.signatureChecks,
      chainLimits.signatureChecks,
      true,
    ]);
  });

  test('a chain of 40 is followed for 32', async () => {
    const line = Array.from({ length: 40 }, (_, at) => authority(`Level ${at}`));
    const certificates: CertificateFacts[] = [];
    for (const [at, subject] of line.entries())
      certificates.push(await certify(subject, line[at + 1] ?? subject));
    const { paths: found } = await arrange(certificates);
    expect(found[0]).toMatchObject({ end: 'cut', certificates: { length: chainLimits.length } });
  });

  test('one question is asked once', async () => {
    const cross = authority('Cross');
    const certificates = [
      await certify(device, root, []),
      await certify(root, root),
      await certify(root, cross),
    ];
    let asked = 0;
    await arrange(certificates, async (certificate, issuer) => {
      asked += 1;
      return verifyWithNode(certificate, issuer);
    });
    expect(asked).toBe(2);
  });
});
