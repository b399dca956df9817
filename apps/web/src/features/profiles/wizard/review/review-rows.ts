import { platform } from '@countersign/catalog/platforms';
import { reviewOf, type ReviewRow } from '@countersign/catalog/review';
import type { Profile } from '../../../../api/profiles.ts';
import { type StatedGroup, withRules } from '../../applicability/rule-rows.ts';
import { type Carried, withCertificate } from '../../certificate/certificate-row.ts';
import type { Stated } from '../../history/differences.ts';
import { type LinkedRoot, withRoot } from '../../root/root-row.ts';
import type { Draft } from '../draft/draft.ts';
import type { Pair } from '../draft/pairs.ts';

/** Everything that will be saved of one profile. */
export function reviewOfPair(pair: Pair, draft: Draft, root: LinkedRoot): StatedGroup[] {
  const { kind, displayName, settings } = pair;
  const groups = reviewOf(kind, {
    displayName: displayName === '' ? 'Not set' : displayName,
    description: draft.description.trim(),
    settings,
  });
  const linked = withRoot(withCertificate(groups, kind, carriedBy(pair)), kind, root);
  return withRules(linked, kind, draft.applicability);
}

type Compared = {
  draft: Draft;
  root: LinkedRoot;
  profile: Profile;
  tagNames: (tags: readonly string[]) => string;
};

/** An edit as a version, and the one that it started from. */
export function versionsOf(
  pair: Pair,
  { draft, root, profile, tagNames }: Compared,
): { before: Stated; after: Stated } {
  const { displayName, settings } = pair;
  const { certificate } = profile;
  const before = draft.origin ?? profile;
  return {
    before: {
      ...before,
      tags: tagNames(before.scopeTags),
      ...(certificate ? { carried: certificate } : {}),
    },
    after: {
      displayName,
      description: draft.description.trim(),
      settings,
      root,
      applicability: draft.applicability,
      tags: tagNames(draft.scopeTags ?? before.scopeTags),
      carried: carriedBy(pair),
    },
  };
}

function carriedBy({ certificate }: Pair): Carried | undefined {
  if (!certificate) return undefined;
  const { sha256, read } = certificate;
  return { name: read.name, verdict: read.verdict, sha256 };
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
