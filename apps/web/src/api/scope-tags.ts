import type { ScopeTag as ScopeTagInside } from '@countersign/contract/scope-tags';
import type { Page } from '@countersign/contract/lists';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

export type ScopeTag = Wire<ScopeTagInside>;

/** All of them: there are no more than fit a page. */
export const scopeTagsQuery = queryOptions({
  queryKey: ['scope-tags', 'every'],
  queryFn: async ({ signal }) =>
    (await request<Page<ScopeTag>>('GET', '/scope-tags', { query: { limit: 200 }, signal })).items,
  staleTime: 60_000,
});

/** Undefined: not known yet. */
export function useScopeTags(): ScopeTag[] | undefined {
  const { data, isError } = useQuery(scopeTagsQuery);
  return data ?? (isError ? [] : undefined);
}

/** While there is only Default, nobody is asked about tags (spec 4.4). */
export function useTagged(): boolean {
  return (useScopeTags()?.length ?? 0) > 1;
}
