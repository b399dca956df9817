const mostNamed = 5;

/** "Sales, Staff and 3 more". */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed);
  if (more > 0) return `${shown.join(', ')} ${word} ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${word} ${last}`;
}
