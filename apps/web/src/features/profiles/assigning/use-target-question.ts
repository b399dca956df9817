import type { Kind } from '@countersign/catalog/kind';
import { type ApplicabilityRules, canHaveRules } from '@countersign/targeting/applicability/rules';
import { useMemo } from 'react';
import type { TargetQuestion } from '../../../api/targets.ts';
import { useRested } from '../../../ui/use-rested.ts';
import type { Line } from './lines.ts';
import { sentLines } from './sent-lines.ts';

export type Asking = {
  kind: Kind;
  settings: Record<string, unknown>;
  rootProfileId: string | null;
  profileId?: string | undefined;
  /** Which of the devices it is for. */
  applicability: ApplicabilityRules;
};

/** Questions about a list while it is edited: one for each profile kind, asked when nobody has changed it for a moment. */
export function useTargetQuestions(asking: readonly Asking[], lines: readonly Line[]): TargetQuestion[] {
  const now = JSON.stringify(
    asking.map(({ kind, settings, rootProfileId, profileId, applicability }) => ({
      kind: kind.id,
      settings,
      rootProfileId,
      ...(canHaveRules(kind.platform) ? { applicability } : {}),
      ...(profileId === undefined ? {} : { profileId }),
      assignments: sentLines(lines),
    })),
  );
  const rested = useRested(now);
  return useMemo(() => JSON.parse(rested) as TargetQuestion[], [rested]);
}
