import type { Page } from '@countersign/contract/lists';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListPages } from '../ui/list/pages.ts';
import { request } from './client.ts';

/** What a rule that is not saved yet is true of. */
export type Previewed<Row> = ListPages<Row> & {
  /** Of how many it was asked. */
  of: number | undefined;
};

type Question = { asked: { rule: string; search: string }; enabled: boolean };

/** A question too long for an address, answered page by page. */
export function usePreviewPages<Row>(
  subject: string,
  path: string,
  { asked, enabled }: Question,
): Previewed<Row> {
  const list = useInfiniteQuery({
    queryKey: [subject, 'preview', path, asked],
    queryFn: ({ pageParam, signal }) => {
      const { search, ...question } = asked;
      return request<Page<Row> & { of?: number }>('POST', path, {
        body: {
          ...question,
          ...(search === '' ? {} : { search }),
          ...(pageParam === undefined ? {} : { cursor: pageParam }),
        },
        signal,
      });
    },
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
