export type Reference = { from: string; to: string };

/** Referred-to tables first, otherwise by name. A table that refers to itself is no obstacle: COPY checks at its end. */
export function orderTables(names: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Set(names.toSorted());
  const ordered: string[] = [];
  const isFree = (name: string) =>
    references.every(({ from, to }) => from !== name || to === name || !waiting.has(to));
  while (waiting.size > 0) {
    const next = [...waiting].find(isFree);
    if (next === undefined)
      throw new Error(`Tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    waiting.delete(next);
    ordered.push(next);
  }
  return ordered;
}
