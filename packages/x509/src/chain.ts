import { type Relation, findRelations } from './chain-relations.ts';
import { type ChainNode, type ChainPath, findPaths } from './chain-paths.ts';
import type { CertificateFacts } from './facts.ts';
import { findCandidates, indexCandidates } from './issuer-candidates.ts';
import { chainLimits } from './limits.ts';
import { nameKey } from './name-comparison.ts';
import { type SignatureCheck, type SignatureVerifier, checkSignature } from './signature.ts';

export type MissingIssuer = {
  /** RFC 4514. */
  name: string;
  keyId: string | null;
  /** Where the issuer says its certificate can be had (RFC 5280 4.2.2.1). */
  addresses: string[];
  neededBy: string[];
  /** There is a certificate with this name, but its key made none of the signatures. */
  namesakePresent: boolean;
};

export type Arrangement = {
  nodes: ChainNode[];
  /** From the certificate that signed nothing here up to a root, or as far as it goes. */
  paths: ChainPath[];
  missing: MissingIssuer[];
  relations: Relation[];
  /** Not everything was looked at: see chainLimits. */
  incomplete: boolean;
};

export type ArrangeOptions = {
  verify: SignatureVerifier;
  /** Called between two signature checks. */
  pause?: () => Promise<void>;
};

type Checker = { check: SignatureVerifier; checksLeft: () => number };

/** Those of `among` whose key signed the certificate; the certificate itself is one of them where it may have signed itself. */
export async function signersOf(
  certificate: CertificateFacts,
  among: CertificateFacts[],
  { verify, pause = async () => undefined }: ArrangeOptions,
): Promise<CertificateFacts[]> {
  return findSigners(
    certificate,
    findCandidates(certificate, indexCandidates(among)),
    rememberChecks(verify, pause),
  );
}

/** Arranges certificates by who signed whom. Names and key identifiers only say whom to try first. */
export async function arrangeChains(
  given: CertificateFacts[],
  { verify, pause = async () => undefined }: ArrangeOptions,
): Promise<Arrangement> {
  const certificates = [...new Map(given.map((facts) => [facts.sha256, facts])).values()];
  const index = indexCandidates(certificates);
  const checker = rememberChecks(verify, pause);
  const nodes: ChainNode[] = [];
  for (const certificate of certificates) {
    const signers = await findSigners(certificate, findCandidates(certificate, index), checker);
    nodes.push(describeNode(certificate, signers));
  }
  const { paths, all } = findPaths(nodes);
  return {
    nodes,
    paths,
    missing: findMissing(certificates, nodes),
    relations: findRelations(certificates, nodes),
    incomplete: !all || checker.checksLeft() <= 0,
  };
}

/** Other certificates of its own key did not sign it: it did, or the CA that all of them belong to. */
function describeNode({ sha256, publicKey }: CertificateFacts, signers: CertificateFacts[]): ChainNode {
  const others = signers.filter((signer) => signer.publicKey.spkiBase64 !== publicKey.spkiBase64);
  return {
    sha256,
    selfSigned: signers.length > others.length,
    issuers: others.map((signer) => signer.sha256),
  };
}

/** One key is asked once about one certificate, however many certificates the key has; after the limit, nobody is. */
function rememberChecks(verify: SignatureVerifier, pause: () => Promise<void>): Checker {
  const known = new Map<string, SignatureCheck>();
  let checksLeft: number = chainLimits.signatureChecks;
  const check: SignatureVerifier = async (certificate, issuer) => {
    const question = `${certificate.sha256} ${issuer.publicKey.spkiBase64}`;
    const answer = known.get(question);
    if (answer) return answer;
    checksLeft -= 1;
    if (checksLeft < 0) return 'unknown';
    const fresh = await checkSignature(certificate, issuer, verify);
    known.set(question, fresh);
    await pause();
    return fresh;
  };
  return { check, checksLeft: () => checksLeft + 1 };
}

async function findSigners(
  certificate: CertificateFacts,
  rounds: CertificateFacts[][],
  { check }: Checker,
): Promise<CertificateFacts[]> {
  for (const candidates of rounds) {
    const signers: CertificateFacts[] = [];
    for (const candidate of candidates) {
      const answer = await check(certificate, candidate);
      if (answer === 'valid' || (answer === 'unknown' && agree(certificate, candidate)))
        signers.push(candidate);
    }
    if (signers.length > 0) return signers;
  }
  return [];
}

/** Where nobody can check, name and key identifier together are taken at their word. */
function agree({ issuer, authorityKeyId }: CertificateFacts, candidate: CertificateFacts): boolean {
  const keyId = authorityKeyId?.keyId ?? null;
  return keyId !== null && keyId === candidate.subjectKeyId && nameKey(issuer) === nameKey(candidate.subject);
}

function findMissing(certificates: CertificateFacts[], nodes: ChainNode[]): MissingIssuer[] {
  const subjects = new Set(certificates.map(({ subject }) => nameKey(subject)));
  const orphans = certificates.filter((_, at) => !nodes[at]?.selfSigned && nodes[at]?.issuers.length === 0);
  const groups = Map.groupBy(
    orphans,
    ({ issuer, authorityKeyId }) => `${nameKey(issuer)} ${authorityKeyId?.keyId ?? ''}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        name: first.issuer.text,
        keyId: first.authorityKeyId?.keyId ?? null,
        addresses: [...new Set(group.flatMap(({ issuerAddresses }) => issuerAddresses))],
        neededBy: group.map(({ sha256 }) => sha256),
        namesakePresent: subjects.has(nameKey(first.issuer)),
      },
    ];
  });
}
