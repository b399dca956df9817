import { platform } from '@countersign/catalog/platforms';
import { reviewOf, type ReviewGroup, type ReviewRow } from '@countersign/catalog/review';
import type { Profile } from '../../../../api/profiles.ts';
import { verdictTitle } from '../../certificate/verdicts.ts';
import { type LinkedRoot, withRoot } from '../../root/root-row.ts';
import type { Draft } from '../draft/draft.ts';
import type { Pair } from '../draft/pairs.ts';
import { certificateKey } from '../kind-set.ts';

type Carried = { name: string; verdict: string; sha256: string } | undefined;

/** Everything that will be saved of one profile. A certificate is told by its name, not only by that of its file. */
export function reviewOfPair(
  { kind, displayName, settings, certificate }: Pair,
  draft: Draft,
  root: LinkedRoot,
): ReviewGroup[] {
  const carried = certificate && {
    name: certificate.read.name,
    verdict: certificate.read.verdict,
    sha256: certificate.sha256,
  };
  const groups = reviewOf(kind, {
    displayName: displayName === '' ? 'Not set' : displayName,
    description: draft.description.trim(),
    settings,
  });
  return withRoot(withCertificate(groups, certificateKey(kind), carried), kind, root);
}

/** The same of a profile as it is saved now. */
export function reviewOfProfile(pair: Pair, profile: Profile, origin: Draft['origin']): ReviewGroup[] {
  const { kind } = pair;
  const groups = reviewOf(kind, origin ?? profile);
  const told = withCertificate(groups, certificateKey(kind), profile.certificate ?? undefined);
  return withRoot(told, kind, (origin ?? profile).root);
}

function withCertificate(groups: ReviewGroup[], key: string | undefined, carried: Carried): ReviewGroup[] {
  if (!carried) return groups;
  const words = `${carried.name} (${verdictTitle(carried.verdict)}, SHA-256 ${carried.sha256.slice(0, 8)}…)`;
  const told = (row: ReviewRow) => (row.key === key ? { ...row, value: `${words}, file ${row.value}` } : row);
  return groups.map((group) =>
    group.step === 'settings' ? { ...group, rows: group.rows.map(told) } : group,
  );
}

export type ReviewDifference = { label: string; before: string; after: string };

/** The rows that read otherwise afterwards. */
export function differencesOf(
  before: readonly ReviewGroup[],
  after: readonly ReviewGroup[],
): ReviewDifference[] {
  const was = new Map(before.flatMap(({ rows }) => rows.map(({ key, value }) => [key, value] as const)));
  const is = new Set(after.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const gone = before.flatMap(({ rows }) => rows.filter(({ key }) => !is.has(key)));
  const changed = after.flatMap(({ rows }) =>
    rows
      .filter(({ key, value }) => was.get(key) !== value)
      .map(({ key, label, value }) => ({ label, before: was.get(key) ?? 'Not set', after: value })),
  );
  return [
    ...changed,
    ...gone.map(({ label, value }) => ({ label, before: value, after: 'No longer asked' })),
  ];
}

/** What stands once above a table of many: names by their template, and what all of them share. */
export function sharedBasics(draft: Draft, kinds: readonly Pair['kind'][], typeLabel: string): ReviewRow[] {
  const platforms = kinds.map((kind) => platform(kind.platform).label).join(', ');
  return [
    { key: 'displayName', label: 'Names', value: draft.displayName.trim() || 'Not set' },
    { key: 'description', label: 'Description', value: draft.description.trim() || 'None' },
    { key: 'platform', label: kinds.length === 1 ? 'Platform' : 'Platforms', value: platforms },
    { key: 'type', label: 'Profile type', value: typeLabel },
  ];
}
