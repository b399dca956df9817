import type { Page } from '@countersign/contract/lists';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListPages } from '../ui/list/pages.ts';
import { request } from './client.ts';
import type { QueryValues } from './query-text.ts';

const pageSize = 100;

/** A list of the API, page by page as one scrolls. The key begins with the subject, as every key does. */
export function usePages<Row>(subject: string, path: string, query: QueryValues): ListPages<Row> {
  const list = useInfiniteQuery({
    queryKey: [subject, 'list', path, query],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Row>>('GET', path, { query: { ...query, limit: pageSize, cursor: pageParam }, signal }),
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
