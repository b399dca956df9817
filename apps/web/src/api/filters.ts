import type {
  FilterAssignment as FilterAssignmentInside,
  FilterFields,
  Filter as FilterInside,
  FilterSummary as FilterSummaryInside,
  PreviewedDevice,
  PreviewPage,
} from '@countersign/contract/filters';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListPages } from '../ui/list/pages.ts';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

export type Filter = Wire<FilterInside>;
export type FilterSummary = Wire<FilterSummaryInside>;
export type FilterAssignment = Wire<FilterAssignmentInside>;

/** What is read again after a filter came, changed or went. */
export const filterSubjects = ['filters', 'profiles'] as const;

export function filterAddress(id: string): string {
  return `/filters/${encodeURIComponent(id)}`;
}

export function filterQuery(id: string) {
  return queryOptions({
    queryKey: ['filters', 'one', id],
    queryFn: ({ signal }) => request<Filter>('GET', filterAddress(id), { signal }),
  });
}

export function createFilter(fields: FilterFields): Promise<Filter> {
  return request('POST', '/filters', { body: fields });
}

export function replaceFilter(id: string, version: number, fields: FilterFields): Promise<Filter> {
  return request('PUT', filterAddress(id), { body: fields, version });
}

export function deleteFilter({ id, version }: Pick<FilterSummary, 'id' | 'version'>): Promise<void> {
  return request('DELETE', filterAddress(id), { version });
}

export type Previewed = ListPages<PreviewedDevice> & {
  /** Devices of the platform, matching or not. */
  of: number | undefined;
};

type Asked = { platform: FilterPlatform; rule: string; search: string };

/** The devices that a rule is true of, saved or not. A rule with errors is not asked. */
export function usePreview(asked: Asked, enabled: boolean): Previewed {
  const list = useInfiniteQuery({
    queryKey: ['filters', 'preview', asked],
    queryFn: ({ pageParam, signal }) =>
      request<PreviewPage>('POST', '/filters:preview', {
        body: {
          platform: asked.platform,
          rule: asked.rule,
          ...(asked.search === '' ? {} : { search: asked.search }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    // While another rule is asked, the answer to the one before stays, and says so.
    placeholderData: (before) => before,
    enabled,
  });
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  return {
    rows,
    total: list.data?.pages[0]?.total,
    of: list.data?.pages[0]?.of,
    loading: enabled && list.isPending,
    outdated: list.isPlaceholderData,
    problem: list.error ?? undefined,
    retry: () => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch()),
    more: list.hasNextPage,
    loadingMore: list.isFetchingNextPage,
    loadMore: () => void list.fetchNextPage(),
  };
}
