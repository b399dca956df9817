import type { Profile, ProfileSummary } from '../../../api/profiles.ts';

export type Made = Pick<ProfileSummary, 'id' | 'displayName' | 'platform' | 'type'> & { certificate: string };

/** What was made, kept with the entry of the history: a reload shows it again. */
export type CreatedState = { created: Made[] };

export function createdState(profiles: readonly Profile[]): CreatedState {
  return {
    created: profiles.map(({ id, type, displayName, platform, certificate }) => ({
      id,
      type,
      displayName,
      platform,
      certificate: certificate?.name ?? '',
    })),
  };
}
