import { platform } from '@countersign/catalog/platforms';
import { kindOf } from '@countersign/catalog/kinds';
import type { Finding } from '@countersign/contract/problem';
import type { ProfileDraft } from '@countersign/contract/profiles';
import type { PreparedProfile, UnlinkedDraft } from './prepare.ts';

type NewRoot = { displayName: string; description: string; settings: object };

/** The trusted profile that a draft brings along, as a draft of its own: for the same platform (+b8). */
export function newRootOf(draft: ProfileDraft): UnlinkedDraft | undefined {
  const brought = (draft as { newRoot?: NewRoot }).newRoot;
  if (!brought) return undefined;
  return { ...brought, kind: `trusted.${kindOf(draft.kind).platform}`, applicability: {}, rootLinked: false };
}

/** What is said of a profile and of the root it brings, each at its place of the draft. */
export function allFindings({ findings, neighbours, newRoot }: PreparedProfile): Finding[] {
  const ofRoot = newRoot ? [...newRoot.findings, ...newRoot.neighbours] : [];
  return [
    ...findings,
    ...neighbours,
    ...ofRoot.map((finding) => ({ ...finding, at: `/newRoot${finding.at}` })),
  ];
}

type Made = { no: number; profile: { id: string; displayName: string } };

/** Every profile with its root; `made` are the roots that were brought along, in their order. */
export function standOn(made: readonly Made[], prepared: readonly PreparedProfile[]): PreparedProfile[] {
  const left = made.values();
  return prepared.map((profile) => {
    if (!profile.newRoot) return profile;
    const root = left.next().value;
    if (!root) throw new Error(`the root of ${profile.displayName} was not made`);
    const { id, displayName } = root.profile;
    const platformFamily = platform(profile.kind.platform).family;
    return { ...profile, root: { no: root.no, id, displayName, platformFamily } };
  });
}
