import type {
  ProfileCoverage as ProfileCoverageInside,
  ProfileDevice as ProfileDeviceInside,
  ProfileStates as ProfileStatesInside,
} from '@countersign/contract/states';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { addressOf, request, requestIfChanged, type Tagged } from './client.ts';
import { profileAddress } from './profiles.ts';
import type { QueryValues } from './query-text.ts';
import type { Wire } from './wire.ts';

export type ProfileStates = Wire<ProfileStatesInside>;
export type ProfileDevice = Wire<ProfileDeviceInside>;

type ProfileCoverage = Wire<ProfileCoverageInside>;
export type CoverageFinding = ProfileStates['findings'][number];

const soon = 1_000;

export function concernedPath(profileId: string): string {
  return `${profileAddress(profileId)}/coverage/devices`;
}

export function concernedFileAddress(profileId: string, query: QueryValues): string {
  return addressOf(`${concernedPath(profileId)}/export`, query);
}

export function profileDevicesPath(profileId: string): string {
  return `${profileAddress(profileId)}/devices`;
}

/** How many devices a profile has in each state. What is the same still is not sent again. */
export function statesQuery(profileId: string) {
  return queryOptions<Tagged<ProfileStates>>({
    queryKey: ['profiles', 'states', profileId],
    queryFn: ({ client, queryKey, signal }) =>
      requestIfChanged(`${profileAddress(profileId)}/states`, client.getQueryData(queryKey), signal),
    // What is being worked out is there a moment later.
    refetchInterval: ({ state }) => (state.data?.value.waiting ? soon : false),
  });
}

/** Asks again every five seconds while somebody looks; what is listed beside it is read again when something changed. */
export function useCurrentStates(profileId: string) {
  const queryClient = useQueryClient();
  const states = useQuery({
    ...statesQuery(profileId),
    refetchInterval: ({ state }) => (state.data?.value.waiting ? soon : 5_000),
  });
  const etag = states.data?.etag;
  const known = useRef(etag);
  useEffect(() => {
    const before = known.current;
    known.current = etag;
    if (before === undefined || before === etag) return;
    void queryClient.invalidateQueries({ queryKey: ['profiles', 'list', profileDevicesPath(profileId)] });
  }, [queryClient, profileId, etag]);
  return states;
}

/** The devices that the same search and facets find, as a file. */
export function profileDevicesFileAddress(profileId: string, query: QueryValues): string {
  return addressOf(`${profileDevicesPath(profileId)}/export`, query);
}

/** What its devices lack. Counted anew when its states are others; before they are settled it would be told of half of them. */
export function coverageQuery(profileId: string, states: Tagged<ProfileStates> | undefined) {
  const settled = states !== undefined && states.value.asOf !== null && !states.value.waiting;
  return queryOptions({
    queryKey: ['profiles', 'coverage', profileId, states?.etag],
    queryFn: ({ signal }) =>
      request<ProfileCoverage>('GET', `${profileAddress(profileId)}/coverage`, { signal }),
    enabled: settled,
    placeholderData: (known: ProfileCoverage | undefined, last) =>
      last?.queryKey[2] === profileId ? known : undefined,
  });
}
