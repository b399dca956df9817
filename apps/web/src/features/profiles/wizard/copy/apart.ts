import type { Finding } from '@countersign/contract/problem';

const place = '/newRoot';

/** What is said of a profile, and what of the trusted one that it brings along. */
export function apart(findings: readonly Finding[]): { own: Finding[]; ofNewRoot: Finding[] } {
  const isOfRoot = ({ at }: Finding) => at.startsWith(`${place}/`);
  return {
    own: findings.filter((finding) => !isOfRoot(finding)),
    ofNewRoot: findings
      .filter(isOfRoot)
      .map((finding) => ({ ...finding, at: finding.at.slice(place.length) })),
  };
}
