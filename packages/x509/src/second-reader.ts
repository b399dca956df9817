import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';
import type { CertificateFacts } from './facts.ts';
import { integerHex } from './integer.ts';
import { certificateLimits } from './limits.ts';

/**
 * asn1js and pkijs take some 15 microseconds for a node, a third of a second for the 20,000 that a certificate may have,
 * and as long for one object identifier of 200,000 octets, which may hide in any string. So they read what has no more
 * than this, ten times what certificates have.
 */
export const pkijsLimits = { nodes: 1_000, octets: 16 * 1024 } as const;

type Compared = Pick<
  CertificateFacts,
  'version' | 'serial' | 'publicKey' | 'signatureAlgorithm' | 'extensions'
>;

/**
 * Whether pkijs finds the same certificate in the bytes as we do. What two readers take for two things, two devices may
 * as well.
 */
export function agreesWithPkijs(der: Uint8Array, facts: Compared): boolean {
  const certificate = read(der);
  if (!certificate) return false;
  const extensions = certificate.extensions ?? [];
  return (
    certificate.version + 1 === facts.version &&
    integerHex(certificate.serialNumber.valueBlock.valueHexView) === facts.serial &&
    certificate.signatureAlgorithm.algorithmId === facts.signatureAlgorithm.oid &&
    certificate.subjectPublicKeyInfo.algorithm.algorithmId === facts.publicKey.oid &&
    extensions.length === facts.extensions.length &&
    extensions.every(({ extnID, critical }, at) => {
      const ours = facts.extensions[at];
      return extnID === ours?.oid && critical === ours.critical;
    })
  );
}

/** The libraries throw what they please, and their texts quote the bytes: nothing of it is passed on. */
function read(der: Uint8Array): Certificate | undefined {
  // It looks into strings that we do not walk.
  const limits = { maxNodes: pkijsLimits.nodes * 2, maxDepth: certificateLimits.depth };
  try {
    const { result, offset } = fromBER(der, limits);
    return offset === der.length ? new Certificate({ schema: result }) : undefined;
  } catch {
    return undefined;
  }
}
