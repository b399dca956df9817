import type { ScopeTagFields, ScopeTag as ScopeTagInside } from '@countersign/contract/scope-tags';
import type { Page } from '@countersign/contract/lists';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Facet } from '../ui/list/view.ts';
import { request } from './client.ts';
import { useMe } from './me.ts';
import type { Wire } from './wire.ts';

export type ScopeTag = Wire<ScopeTagInside>;

/** What everything has that nobody gave another one. */
const defaultTag = { id: '0', name: 'Default' };

function address(id: string): string {
  return `/scope-tags/${encodeURIComponent(id)}`;
}

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

/** The names of tags, as one reads them; one that is not known any more by its number. */
export function useTagNames(): (ids: readonly string[]) => string {
  const tags = useScopeTags();
  return useCallback(
    (ids) => {
      const names = new Map([defaultTag, ...(tags ?? [])].map(({ id, name }) => [id, name]));
      return ids.map((id) => names.get(id) ?? `Scope tag ${id}`).join(', ');
    },
    [tags],
  );
}

/** What somebody makes has their tags. */
export function useTagsOfNew(): string[] {
  const { scopeTags } = useMe().account;
  return scopeTags.length === 0 ? [defaultTag.id] : scopeTags;
}

/** Narrows a list to tags, where there are some. */
export function useTagFacet(): Facet[] {
  const tags = useScopeTags() ?? [];
  if (tags.length <= 1) return [];
  const options = tags.map(({ id, name }) => ({ value: id, label: name }));
  return [{ key: 'scopeTag', title: 'Scope tag', options, seldom: true }];
}

export function readScopeTag(id: string): Promise<ScopeTag> {
  return request('GET', address(id));
}

export function createScopeTag(fields: ScopeTagFields): Promise<ScopeTag> {
  return request('POST', '/scope-tags', { body: fields });
}

export function replaceScopeTag(id: string, version: number, fields: ScopeTagFields): Promise<ScopeTag> {
  return request('PUT', address(id), { body: fields, version });
}

export function deleteScopeTag({ id, version }: Pick<ScopeTag, 'id' | 'version'>): Promise<void> {
  return request('DELETE', address(id), { version });
}
