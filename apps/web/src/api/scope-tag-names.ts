import { useCallback } from 'react';
import { useMe } from './me.ts';
import { useScopeTags } from './scope-tags.ts';

/** What everything has that nobody gave another one. */
const defaultTag = { id: '0', name: 'Default' };

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
