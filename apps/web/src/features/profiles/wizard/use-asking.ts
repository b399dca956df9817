import type { Asking } from '../assigning/use-target-question.ts';
import { newRootChoice } from './copy/new-root.ts';
import { ticked } from './draft/pairs.ts';
import { useWizard } from './wizard.ts';

/** Whom the profiles of a draft would reach: one question for each kind. */
export function useAsking(): { asking: Asking[]; unsaid: readonly string[] } {
  const { kinds, pairs, profileId, draft } = useWizard();
  const chosen = ticked(pairs);
  const asking = kinds.flatMap((kind): Asking[] => {
    const pair = chosen.find((one) => one.kind === kind);
    if (!pair && chosen.length > 0) return [];
    const root = pair?.rootProfileId ?? null;
    return [
      {
        kind,
        settings: pair?.settings ?? {},
        rootProfileId: root === newRootChoice ? null : root,
        profileId,
        applicability: draft.applicability,
      },
    ];
  });
  // A root that is made along is assigned along.
  const madeAlong = pairs.some(({ rootProfileId }) => rootProfileId === newRootChoice);
  return { asking, unsaid: madeAlong ? ['noTrustedProfile'] : [] };
}
