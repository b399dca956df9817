import type {
  AssignmentDraft,
  RootsReach,
  TargetCount as TargetCountInside,
  TargetDevice as TargetDeviceInside,
  WhatIfAnswer as WhatIfInside,
} from '@countersign/contract/assignments';
import type { KindId } from '@countersign/catalog/kind';
import type { Page } from '@countersign/contract/lists';
import type { ProfileChange } from '@countersign/contract/profiles';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListPages } from '../ui/list/pages.ts';
import type { Assignments } from './assignments.ts';
import type { ProfileStates } from './states.ts';
import { request, requestText } from './client.ts';
import { profileAddress } from './profiles.ts';
import type { Wire } from './wire.ts';

export type TargetCount = Wire<TargetCountInside>;
export type TargetDevice = Wire<TargetDeviceInside>;
export type WhatIf = Wire<WhatIfInside>;
export type Likewise = TargetCount['likewise'][number];

/** Whom a list that is not saved yet would reach. */
export type TargetQuestion = {
  kind: KindId;
  settings: Record<string, unknown>;
  rootProfileId: string | null;
  profileId?: string | undefined;
  applicability?: ApplicabilityRules;
  assignments: readonly AssignmentDraft[];
};

/** The answer before it stays until the next one is there. */
export function targetCountQuery(question: TargetQuestion) {
  return queryOptions({
    queryKey: ['profiles', 'targets', 'count', question],
    queryFn: ({ signal }) => request<TargetCount>('POST', '/targets:count', { body: question, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function useTargetDevices(question: TargetQuestion, search: string): ListPages<TargetDevice> {
  const list = useInfiniteQuery({
    queryKey: ['profiles', 'targets', 'list', question, search],
    queryFn: ({ pageParam, signal }) =>
      request<Page<TargetDevice>>('POST', '/targets:list', {
        body: {
          ...question,
          ...(search === '' ? {} : { search }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  return {
    rows,
    total: list.data?.pages[0]?.total,
    loading: list.isPending,
    outdated: list.isPlaceholderData,
    problem: list.error ?? undefined,
    retry: () => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch()),
    more: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
  };
}

export function rootsReachQuery(question: TargetQuestion | undefined) {
  return queryOptions({
    queryKey: ['profiles', 'targets', 'roots', question],
    queryFn: ({ signal }) => request<RootsReach>('POST', '/targets:roots', { body: question, signal }),
    placeholderData: keepPreviousData,
    enabled: question !== undefined,
  });
}

function whatIfAddress(profileId: string): string {
  return `${profileAddress(profileId)}/assignments:what-if`;
}

export function whatIfQuery(profileId: string, assignments: readonly AssignmentDraft[]) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', profileId, assignments],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', whatIfAddress(profileId), { body: { assignments }, signal }),
    staleTime: 0,
  });
}

export function whatIfAsCsv(profileId: string, assignments: readonly AssignmentDraft[]): Promise<string> {
  return requestText('POST', `${whatIfAddress(profileId)}-export`, { body: { assignments } });
}

type Edit = { profileId: string; version: number; change: ProfileChange };

export function editWhatIfQuery({ profileId, version, change }: Edit) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', profileId, version, change],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', `${profileAddress(profileId)}/what-if`, { body: change, version, signal }),
    staleTime: 0,
  });
}

export function editWhatIfAsCsv({ profileId, version, change }: Edit): Promise<string> {
  return requestText('POST', `${profileAddress(profileId)}/what-if-export`, { body: change, version });
}

export function replaceAssignments(
  profileId: string,
  version: number,
  assignments: readonly AssignmentDraft[],
): Promise<Assignments> {
  return request('PUT', `${profileAddress(profileId)}/assignments`, { body: { assignments }, version });
}

const looks = 40;
const between = 250;

/** Waits until a change has reached the states of a profile, so that what is asked next tells of it. */
export async function evaluated(profileId: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    const { waiting } = await request<ProfileStates>('GET', `${profileAddress(profileId)}/states`);
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}
