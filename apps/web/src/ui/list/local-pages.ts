import { useMemo } from 'react';
import type { ListPages } from './pages.ts';
import type { ListView } from './view.ts';

/** How rows that are all here already are searched, narrowed and put in order. Keep it outside of a component. */
export type LocalList<Row> = {
  /** What the search looks at. */
  text: (row: Row) => string;
  /** The value that a facet asks for; undefined fits no choice. */
  facet: (row: Row, key: string) => string | undefined;
  sort: Record<string, (row: Row) => string | number>;
};

type State = Pick<ListPages<unknown>, 'loading' | 'outdated'>;

/** Rows in memory as the list wants its pages; a few thousand, not more. */
export function useLocalPages<Row>(
  rows: readonly Row[],
  view: ListView,
  list: LocalList<Row>,
  state: State,
): ListPages<Row> {
  const shown = useMemo(() => narrowed(rows, view, list), [rows, view, list]);
  return {
    ...state,
    problem: undefined,
    retry: () => undefined,
    rows: shown,
    total: state.loading ? undefined : { count: shown.length, exact: true },
    more: false,
    loadingMore: false,
    loadMore: () => undefined,
  };
}

const collator = new Intl.Collator('en', { numeric: true });

export function narrowed<Row>(rows: readonly Row[], view: ListView, list: LocalList<Row>): Row[] {
  const words = folded(view.search);
  const facets = Object.entries(view.facets).filter(([, chosen]) => chosen.length > 0);
  const shown = rows.filter(
    (row) =>
      folded(list.text(row)).includes(words) &&
      facets.every(([key, chosen]) => chosen.includes(list.facet(row, key) ?? '')),
  );
  const value = list.sort[view.sort?.replace(/^-/u, '') ?? ''];
  if (!value) return shown;
  const direction = view.sort?.startsWith('-') ? -1 : 1;
  return shown.sort((one, other) => direction * compare(value(one), value(other)));
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
