import type { Line } from '../assigning/lines.ts';
import type { Profile, ProfileSummary } from '../../../api/profiles.ts';

export type Made = Pick<ProfileSummary, 'id' | 'displayName' | 'platform' | 'type'> & { certificate: string };

/** What was made and who gets it, kept with the entry of the history: a reload shows it again. */
export type CreatedState = { created: Made[]; assigned: readonly Line[] };

export function createdState(profiles: readonly Profile[], lines: readonly Line[] = []): CreatedState {
  return {
    assigned: lines,
    created: profiles.map(({ id, type, displayName, platform, certificate }) => ({
      id,
      type,
      displayName,
      platform,
      certificate: certificate?.name ?? '',
    })),
  };
}
