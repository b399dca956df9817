import { kindOf } from '@countersign/catalog/kinds';
import type { Kind } from '@countersign/catalog/kind';
import { type Candidate, carrierOf } from '../../root/candidates.ts';
import type { Draft } from '../draft/draft.ts';
import { type Mistake, mistakesOf, rootField } from '../draft/mistakes.ts';
import { type Pair, pairsOf, sentPart } from '../draft/pairs.ts';
import { draftCertificate, draftOfCopy, fileNameIn, type Source } from '../draft/prefill.ts';

/** The trusted profile that is made together with the one that stands on it. */
export type NewRoot = { draft: Draft; pair: Pair };

/** What is chosen as root while that is the one to be made. An id of a profile is never such a word. */
export const newRootChoice = 'new';

export const newRootName = 'newRootName';

/** The root of the profile that is copied, for the platform of the copy; undefined where one brings its certificate already. */
export function newRootFor(
  { root }: Source,
  kind: Kind,
  { name, candidates }: { name: string | undefined; candidates: readonly Candidate[] },
): NewRoot | undefined {
  if (!root?.certificate || carrierFor({ root }, kind, candidates)) return undefined;
  const { certificate, profile } = root;
  const kinds = [kindOf(`trusted.${kind.platform}`)];
  // It goes wherever the profile goes that stands on it.
  const copy = { ...draftOfCopy(root, kinds, ''), applicability: {} };
  const draft = name === undefined ? copy : { ...copy, displayName: name };
  const seen = {
    ...draftCertificate(certificate, fileNameIn(root.kind, profile.settings)),
    read: certificate,
  };
  const [pair] = pairsOf(draft, kinds, [seen]);
  return pair && { draft, pair };
}

/** The trusted profile for the platform of the copy that brings the same certificate. */
export function carrierFor(
  { root }: Pick<Source, 'root'>,
  { platform }: Kind,
  candidates: readonly Candidate[],
): Candidate | undefined {
  return root?.certificate && carrierOf(candidates, root.certificate.sha256, platform);
}

/** As it is sent with the profile, if that is to stand on it. */
export function sentNewRoot({ newRoot, pairs }: { newRoot?: NewRoot | undefined; pairs: readonly Pair[] }) {
  return newRoot && pairs[0]?.rootProfileId === newRootChoice
    ? sentPart(newRoot.draft, newRoot.pair)
    : undefined;
}

/** What keeps it from being made, at the fields of the profile that it is made with. */
export function mistakesOfNewRoot({ draft, pair }: NewRoot): Mistake[] {
  return mistakesOf(draft, [pair]).map(({ field, message }) => ({
    step: 'settings',
    field: field === 'displayName' ? newRootName : rootField,
    message,
  }));
}
