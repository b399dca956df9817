/** What an account sees, by the tags that it has. */
export function sightWords(
  scopeTags: readonly string[],
  tagNames: (tags: readonly string[]) => string,
): string {
  return scopeTags.length === 0 ? 'Every profile and filter' : tagNames(scopeTags);
}
