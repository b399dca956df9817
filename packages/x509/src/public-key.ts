import { findCurve, findKeyKind } from './algorithms.ts';
import { toBase64 } from './bytes-as-text.ts';
import { type DerElement, tags, type WalkBudget, walkInner } from './der-walk.ts';
import type { PublicKeyFacts } from './facts.ts';
import { bitLength, readInteger } from './integer.ts';
import { certificateLimits } from './limits.ts';
import { readOid } from './object-identifier.ts';
import { CertificateError } from './refusal.ts';

type Described = Partial<Pick<PublicKeyFacts, 'bits' | 'curve' | 'exponent'>> & { name: string };

/** Of the algorithms whose number says how long the key is (RFC 8410, RFC 9881 4). */
const fixedBits: Record<string, number> = { Ed25519: 256, Ed448: 456 };

/** SubjectPublicKeyInfo (RFC 5280 4.1.2.7). */
export function readPublicKey(info: DerElement, budget: WalkBudget): PublicKeyFacts {
  const [algorithm, key, ...more] = info.children;
  const [id, parameters] = algorithm?.children ?? [];
  if (info.tag !== tags.sequence || id?.tag !== tags.oid || key?.tag !== tags.bitString || more.length > 0)
    throw new CertificateError('malformed');
  const oid = readOid(id.content);
  const kind = findKeyKind(oid) ?? 'unknown';
  const facts = { kind, oid, bits: null, curve: null, exponent: null, spkiBase64: toBase64(info.encoding) };
  if (kind === 'RSA' || kind === 'RSA-PSS') return { ...facts, ...describeRsa(kind, key, budget) };
  if (kind === 'EC') return { ...facts, ...describeCurve(parameters) };
  if (kind === 'DSA') return { ...facts, ...describeDsa(parameters) };
  return { ...facts, name: kind === 'unknown' ? oid : kind, bits: fixedBits[kind] ?? null };
}

/** RSAPublicKey inside the BIT STRING (RFC 8017 A.1.1). The length is looked at before anybody computes with it. */
function describeRsa(kind: string, key: DerElement, budget: WalkBudget): Described {
  const [modulus, exponent] = walkInner(key.content.subarray(1), budget).children;
  if (modulus?.tag !== tags.integer || exponent?.tag !== tags.integer)
    throw new CertificateError('malformed');
  const bits = bitLength(modulus.content);
  const longest = certificateLimits.keyBits;
  if (bits > longest || bitLength(exponent.content) > longest) throw new CertificateError('key-too-large');
  return { name: `${kind} ${bits}`, bits, exponent: readInteger(exponent.content).toString() };
}

/** ECParameters: a named curve, in practice (RFC 5480 2.1.1). */
function describeCurve(parameters: DerElement | undefined): Described {
  if (parameters?.tag !== tags.oid) return { name: 'EC with its own curve' };
  const oid = readOid(parameters.content);
  const curve = findCurve(oid);
  return { name: `EC ${curve?.name ?? oid}`, curve: curve?.name ?? oid, bits: curve?.bits ?? null };
}

/** Dss-Parms begin with the prime (RFC 3279 2.3.2). */
function describeDsa(parameters: DerElement | undefined): Described {
  const prime = parameters?.children[0];
  const bits = prime?.tag === tags.integer ? bitLength(prime.content) : null;
  return { name: bits === null ? 'DSA' : `DSA ${bits}`, bits };
}
