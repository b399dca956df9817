import { useScopeTags } from '../../api/scope-tags.ts';
import type { Facet } from '../../ui/list/view.ts';

/** Narrows a list to tags, where there are some. */
export function useTagFacet(): Facet[] {
  const tags = useScopeTags() ?? [];
  if (tags.length <= 1) return [];
  const options = tags.map(({ id, name }) => ({ value: id, label: name }));
  return [{ key: 'scopeTag', title: 'Scope tag', options, seldom: true }];
}
