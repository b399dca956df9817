import type {
  AssignmentDraft,
  RootsReach,
  TargetCount as TargetCountInside,
  TargetDevice as TargetDeviceInside,
} from '@countersign/contract/assignments';
import type { KindId } from '@countersign/catalog/kind';
import type { Page } from '@countersign/contract/lists';
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

/** Which of the devices are looked at. */
export type TargetChoice = TargetQuestion & {
  search?: string;
  causes?: readonly string[];
  concerned?: readonly string[];
};

export function targetsAsCsv(choice: TargetChoice): Promise<string> {
  return requestText('POST', '/targets:export', { body: choice });
}

export function useTargetDevices(choice: TargetChoice): ListPages<TargetDevice> {
  const list = useInfiniteQuery({
    queryKey: ['profiles', 'targets', 'list', choice],
    queryFn: ({ pageParam, signal }) =>
      request<Page<TargetDevice>>('POST', '/targets:list', {
        body: { ...choice, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
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
