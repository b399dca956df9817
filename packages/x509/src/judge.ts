import type { CertificateFacts, KeyKind } from './facts.ts';
import { type Finding, type FindingCode, findings } from './finding.ts';
import { nameKey } from './name-comparison.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type SignatureCheck, type SignatureVerifier, checkSignature } from './signature.ts';
import { hasShownInvisible } from './visible-text.ts';

export type Verdict = 'root' | 'intermediate' | 'end-entity' | 'broken-signature';

export type Judgement = {
  verdict: Verdict;
  /** Why it is no certificate of a CA. Whether that is an error or a warning is for the caller to say (decision X6). */
  refusal: Refusal | null;
  findings: Finding[];
};

export type JudgeOptions = { now: Date; verify: SignatureVerifier };

/** Root, intermediate, or why neither; and what to warn of (spec/intune.md 2.4, V03, V04). */
export async function judge(facts: CertificateFacts, { now, verify }: JudgeOptions): Promise<Judgement> {
  const own = isSelfIssued(facts) ? await checkSignature(facts, facts, verify) : undefined;
  const verdict = decide(facts, own);
  const refusal = verdict === 'end-entity' || verdict === 'broken-signature' ? refuse(verdict) : null;
  const codes = [
    ...findOfTime(facts, now),
    ...findOfAlgorithms(facts, verdict),
    ...findOfForm(facts, verdict),
    ...findOfOwnSignature(verdict, own),
  ];
  return { verdict, refusal, findings: codes.map((code) => ({ code, ...findings[code] })) };
}

/** Subject and issuer match (RFC 5280 3.2). Who signed it is another question. */
export function isSelfIssued({ subject, issuer }: CertificateFacts): boolean {
  return nameKey(subject) === nameKey(issuer);
}

function decide(facts: CertificateFacts, own: SignatureCheck | undefined): Verdict {
  const { basicConstraints } = facts;
  const oldRoot = saysNothing(facts) && own !== undefined;
  if (!basicConstraints?.ca && !oldRoot) return 'end-entity';
  if (own === undefined) return 'intermediate';
  if (own === 'valid') return 'root';
  // A renewed CA signs its new key with the old one under the same name (decision X5).
  if (!namesOwnKey(facts)) return 'intermediate';
  return own === 'invalid' ? 'broken-signature' : 'root';
}

/** Version 1 has no place for extensions: there, being a CA cannot be said. */
function saysNothing({ version, extensions }: CertificateFacts): boolean {
  return version === 1 && extensions.length === 0;
}

/** AKI and SKI agree, or neither is there: it claims to be signed by its own key. */
function namesOwnKey({ authorityKeyId, subjectKeyId, serial }: CertificateFacts): boolean {
  if (authorityKeyId === null) return subjectKeyId === null;
  const { keyId, serial: issuerSerial } = authorityKeyId;
  if (keyId !== null) return keyId === subjectKeyId;
  return issuerSerial === null ? subjectKeyId === null : issuerSerial === serial;
}

function findOfOwnSignature(verdict: Verdict, own: SignatureCheck | undefined): FindingCode[] {
  if (verdict === 'root' && own === 'unknown') return ['own-signature-unchecked'];
  return verdict === 'intermediate' && own !== undefined ? ['signed-by-other-key'] : [];
}

function findOfTime({ notBefore, notAfter }: CertificateFacts, now: Date): FindingCode[] {
  const [from, until] = [Date.parse(notBefore), Date.parse(notAfter)];
  if (until < from) return ['never-valid'];
  if (until < now.getTime()) return ['expired'];
  return from > now.getTime() ? ['not-yet-valid'] : [];
}

const oldHashes = new Set(['MD2', 'MD4', 'MD5', 'SHA-1']);
const supportedCurves = new Set(['P-256', 'P-384', 'P-521']);
const supportedKinds = new Set<KeyKind>(['RSA', 'RSA-PSS', 'EC', 'Ed25519', 'Ed448']);

function findOfAlgorithms(facts: CertificateFacts, verdict: Verdict): FindingCode[] {
  const { publicKey, signatureAlgorithm } = facts;
  const found: FindingCode[] = [];
  if (isWeak(facts)) found.push('weak-key');
  if (oldHashes.has(signatureAlgorithm.hash ?? ''))
    found.push(verdict === 'root' ? 'weak-own-signature' : 'weak-signature');
  if (publicKey.kind.startsWith('ML-DSA') || signatureAlgorithm.family === 'ML-DSA')
    found.push('ml-dsa-unsupported');
  else if (!isSupported(facts)) found.push('unsupported-algorithm');
  return found;
}

/** With an exponent of one, everybody can sign. */
function isWeak({ publicKey: { kind, bits, exponent } }: CertificateFacts): boolean {
  const isRsa = kind === 'RSA' || kind === 'RSA-PSS';
  return isRsa && ((bits ?? 0) < 2_048 || exponent === null || BigInt(exponent) < 3n);
}

function isSupported({ publicKey: { kind, curve }, signatureAlgorithm }: CertificateFacts): boolean {
  const { family } = signatureAlgorithm;
  if (family === 'unknown' || family === 'DSA' || !supportedKinds.has(kind)) return false;
  return kind !== 'EC' || (curve !== null && supportedCurves.has(curve));
}

/** RFC 5280 4.1.2.2: not negative, and no longer than 20 octets. Zero is common among roots and harms nobody. */
function hasUnusualSerial({ serial }: CertificateFacts): boolean {
  return serial.startsWith('-') || serial.length > 40;
}

function findOfForm(facts: CertificateFacts, verdict: Verdict): FindingCode[] {
  const found: FindingCode[] = [];
  const isCa = verdict === 'root' || verdict === 'intermediate';
  if (isCa && facts.keyUsage && !facts.keyUsage.includes('keyCertSign')) found.push('no-key-cert-sign');
  if (isCa && saysNothing(facts)) found.push('v1-without-extensions');
  if (hasShownInvisible(facts.subject.text + facts.issuer.text)) found.push('hidden-characters');
  if (hasUnusualSerial(facts)) found.push('unusual-serial');
  if (facts.subject.rdns.length === 0) found.push('empty-subject');
  return found;
}
