import { useQuery } from '@tanstack/react-query';
import { coverageQuery, type ProfileStates } from '../../../api/states.ts';
import type { Tagged } from '../../../api/client.ts';

/** All that is to be known of who gets a profile, as far as it is counted yet. */
export function useFindings(profileId: string, states: Tagged<ProfileStates> | undefined) {
  const { data, error, refetch } = useQuery(coverageQuery(profileId, states));
  return {
    findings: [...(states?.value.findings ?? []), ...(data?.findings ?? [])],
    problem: error ?? undefined,
    retry: () => void refetch(),
  };
}
