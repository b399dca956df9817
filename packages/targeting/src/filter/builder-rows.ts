import { type Comparison, type Condition, allOf, anyOf } from './condition.ts';

/** A line of the builder; how the first is joined says nothing. */
export type BuilderRow = Comparison & { join: 'and' | 'or' };

/** Null: parentheses within parentheses or a `not`, which lines cannot show (spec 4.2). */
export function toRows(condition: Condition): BuilderRow[] | null {
  const groups = 'any' in condition ? condition.any : [condition];
  const rows: BuilderRow[] = [];
  for (const group of groups) {
    const parts = 'all' in group ? group.all : [group];
    for (const [index, part] of parts.entries()) {
      if (!('property' in part)) return null;
      rows.push({ join: index === 0 && rows.length > 0 ? 'or' : 'and', ...part });
    }
  }
  return rows;
}

/** "And" binds closer than "or". No lines say nothing. */
export function fromRows(rows: readonly BuilderRow[]): Condition | undefined {
  const groups: Comparison[][] = [];
  for (const { join, ...comparison } of rows) {
    const last = groups.at(-1);
    if (last && join === 'and') last.push(comparison);
    else groups.push([comparison]);
  }
  return groups.length === 0 ? undefined : anyOf(groups.map(allOf));
}
