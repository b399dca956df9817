import type { SearchAnswer } from '@countersign/contract/search';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

/** Fewer letters find too much to be of use, and the server refuses them. */
export const searchFrom = 2;

export function everythingFoundQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => request<SearchAnswer>('GET', '/search', { query: { q: words }, signal }),
    enabled: words.length >= searchFrom,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
