import type { ScopeTag } from '../../api/scope-tags.ts';

/** "2 profiles, 1 filter", and nothing where nothing has it. */
export function usesOf(tag: Pick<ScopeTag, 'profiles' | 'filters' | 'accounts'>): string {
  const counts = [
    [tag.profiles, 'profile'],
    [tag.filters, 'filter'],
    [tag.accounts, 'account'],
  ] as const;
  return counts
    .flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`]))
    .join(', ');
}
