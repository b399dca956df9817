import type { Assignments as AssignmentsInside } from '@countersign/contract/assignments';
import type { ProfileStates as ProfileStatesInside } from '@countersign/contract/states';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import { profileAddress } from './profiles.ts';
import type { Wire } from './wire.ts';

export type Assignments = Wire<AssignmentsInside>;
export type ProfileStates = Wire<ProfileStatesInside>;

export function assignmentsQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profiles', 'assignments', profileId],
    queryFn: ({ signal }) =>
      request<Assignments>('GET', `${profileAddress(profileId)}/assignments`, { signal }),
  });
}

export function statesQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profiles', 'states', profileId],
    queryFn: ({ signal }) => request<ProfileStates>('GET', `${profileAddress(profileId)}/states`, { signal }),
    // What is being worked out is there a moment later.
    refetchInterval: ({ state }) => (state.data?.waiting ? 1_000 : false),
  });
}
