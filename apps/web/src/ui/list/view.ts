/** What a list shows; all of it lives in the address, so that a link shows the same to somebody else. */
export type ListView = {
  search: string;
  facets: Record<string, string[]>;
  /** As the API says it: a column, with a minus in front for descending. */
  sort: string | undefined;
  open: string | undefined;
};

/** For a list inside another page, whose address it does not have. */
export const untouched: ListView = { search: '', facets: {}, sort: undefined, open: undefined };

export type Facet = {
  key: string;
  title: string;
  options: { value: string; label: string }[];
  /** One choice instead of several. */
  single?: boolean;
  /** Seldom asked for: it stands in a menu until somebody wants it. */
  seldom?: boolean;
};

/** A facet whose values have names. */
export function facetOf(key: string, title: string, names: Record<string, string>): Facet {
  return { key, title, options: Object.entries(names).map(([value, label]) => ({ value, label })) };
}

/** A facet of what the records themselves say, and of what is chosen although none says so any more; absent where nothing is to choose. */
export function valueFacet(
  key: string,
  title: string,
  values: readonly string[] = [],
  chosen: Readonly<Record<string, readonly string[]>> = {},
): Facet[] {
  const all = [...new Set([...values, ...(chosen[key] ?? [])])];
  if (all.length === 0) return [];
  return [{ key, title, options: all.map((value) => ({ value, label: value })), seldom: true }];
}

export function isNarrowed(view: ListView): boolean {
  return view.search !== '' || Object.values(view.facets).some((chosen) => chosen.length > 0);
}

export function withFacet(view: ListView, key: string, chosen: string[]): ListView {
  return { ...view, facets: { ...view.facets, [key]: chosen } };
}

/** First ascending, then descending, then ascending again: a list is always in some order. */
export function nextSort(current: string | undefined, column: string): string {
  return current === column ? `-${column}` : column;
}

export function sortDirection(
  current: string | undefined,
  column: string,
): 'ascending' | 'descending' | 'none' {
  if (current === column) return 'ascending';
  return current === `-${column}` ? 'descending' : 'none';
}

/** "Role: Reader", "Role: 2 of 5", "Role". */
export function facetLabel(facet: Facet, chosen: readonly string[]): string {
  if (chosen.length === 0) return facet.title;
  const only = facet.options.find(({ value }) => value === chosen[0]);
  const what =
    chosen.length === 1 ? (only?.label ?? chosen[0]) : `${chosen.length} of ${facet.options.length}`;
  return `${facet.title}: ${what}`;
}

type Total = { count: number; exact: boolean };
type Nouns = readonly [one: string, many: string];

/** How much of a list is here: "12 accounts", "100 of 1,000+ accounts", and past the counting "2,600 accounts so far". */
export function extentText(loaded: number, more: boolean, total: Total | undefined, nouns: Nouns): string {
  // At the end the rows themselves have been counted.
  if (!more) return total ? totalText(loaded, nouns) : '';
  if (total && loaded < total.count) return `${number.format(loaded)} of ${totalText(total, nouns)}`;
  return `${totalText(loaded, nouns)} so far`;
}

/** As many as are chosen at once: each is asked of the server by itself. */
export const choosable = 1_000;

/** How many are chosen; whoever chose all that are loaded is told that there are more. */
export function chosenText(
  chosen: number,
  pages: { loaded: number; more: boolean; total: Total | undefined },
  nouns: Nouns,
): string {
  const { loaded, more, total } = pages;
  if (!more || chosen < loaded) return `${totalText(chosen, nouns)} chosen`;
  return `${extentText(loaded, more, total, nouns)} chosen: those that are loaded`;
}

/** How the rest is chosen; undefined: there is none, or it would be too many. */
export function restText(loaded: number, more: boolean, total: Total | undefined): string | undefined {
  if (!more || loaded >= choosable) return undefined;
  return total?.exact === true && total.count <= choosable
    ? `Choose all ${number.format(total.count)}`
    : `Choose the first ${number.format(choosable)}`;
}

const number = new Intl.NumberFormat('en');

/** "12 accounts", "1 account", "1,000+ accounts"; empty while nobody knows. */
export function totalText(total: number | Total | undefined, nouns: Nouns): string {
  if (total === undefined) return '';
  const { count, exact } = typeof total === 'number' ? { count: total, exact: true } : total;
  return `${number.format(count)}${exact ? '' : '+'} ${count === 1 && exact ? nouns[0] : nouns[1]}`;
}
