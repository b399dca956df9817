import type { ChainNode } from './chain-paths.ts';
import type { CertificateFacts } from './facts.ts';
import { nameKey } from './name-comparison.ts';

export type Relation = {
  /**
   * `cross-signed`: one name and key, certified by several issuers. `renewed`: one name, key and issuer, certified
   * again. `rekeyed`: one name with several keys, of which one certified another. `same-name`: one name with several
   * keys and nothing else in common here; that may be two CAs.
   */
  kind: 'cross-signed' | 'renewed' | 'rekeyed' | 'same-name';
  /** RFC 4514. */
  subject: string;
  certificates: string[];
};

/** Certificates that belong to one CA: whoever trusts one of them should know of the others. */
export function findRelations(certificates: CertificateFacts[], nodes: ChainNode[]): Relation[] {
  const signers = new Set(
    nodes.flatMap(({ issuers, selfSigned, sha256 }) => (selfSigned ? [sha256] : issuers)),
  );
  const authorities = certificates.filter(
    ({ sha256, basicConstraints }) => basicConstraints?.ca || signers.has(sha256),
  );
  const families = Map.groupBy(authorities, ({ subject }) => nameKey(subject));
  return [...families.values()].flatMap((family) => relationsOf(family, nodes));
}

function relationsOf(family: CertificateFacts[], nodes: ChainNode[]): Relation[] {
  const byKey = [...Map.groupBy(family, ({ publicKey }) => publicKey.spkiBase64).values()];
  const relation = (kind: Relation['kind'], members: CertificateFacts[]): Relation => ({
    kind,
    subject: members[0]?.subject.text ?? '',
    certificates: members.map(({ sha256 }) => sha256),
  });
  const found = byKey.flatMap((sameKey) => {
    const byIssuer = [...Map.groupBy(sameKey, ({ issuer }) => nameKey(issuer)).values()];
    const renewed = byIssuer.filter((group) => group.length > 1).map((group) => relation('renewed', group));
    return byIssuer.length > 1 ? [relation('cross-signed', sameKey), ...renewed] : renewed;
  });
  if (byKey.length < 2) return found;
  const members = new Set(family.map(({ sha256 }) => sha256));
  const linked = nodes.some(
    ({ sha256, issuers }) => members.has(sha256) && issuers.some((one) => members.has(one)),
  );
  return [...found, relation(linked ? 'rekeyed' : 'same-name', family)];
}
