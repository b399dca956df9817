import { findHash, findKeyKind, findSignatureAlgorithm, rsaPss } from './algorithms.ts';
import { contextTag, type DerElement, tags } from './der-walk.ts';
import type { SignatureAlgorithmFacts } from './facts.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';

/** AlgorithmIdentifier (RFC 5280 4.1.1.2). */
export function readSignatureAlgorithm({ tag, children }: DerElement): SignatureAlgorithmFacts {
  const [algorithm, parameters] = children;
  if (tag !== tags.sequence || algorithm?.tag !== tags.oid) throw new CertificateError('malformed');
  const oid = readOid(algorithm.content);
  if (oid === rsaPss) return nameOf('RSA-PSS', hashOfPss(parameters), oid);
  const known = findSignatureAlgorithm(oid);
  return nameOf(known?.family ?? 'unknown', known?.hash ?? null, oid);
}

function nameOf(
  family: SignatureAlgorithmFacts['family'],
  hash: string | null,
  oid: string,
): SignatureAlgorithmFacts {
  const own = findKeyKind(oid);
  if (family === 'unknown') return { family, name: oid, hash, oid };
  return { family, name: hash === null ? (own ?? family) : `${family} with ${hash}`, hash, oid };
}

/** RSASSA-PSS-params: the hash is [0], SHA-1 if it is not there (RFC 4055 3.1). */
function hashOfPss(parameters: DerElement | undefined): string | null {
  const explicit = parameters?.children.find(({ tag }) => tag === contextTag(0));
  if (!explicit) return 'SHA-1';
  const oid = explicit.children[0]?.children[0];
  return oid?.tag === tags.oid ? (findHash(readOid(oid.content)) ?? null) : null;
}
