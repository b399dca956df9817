import type { Facet, ListView } from '../ui/list/view.ts';

/** A facet by its key, of any values, or with the only values that it has. */
export type KnownFacet = string | Pick<Facet, 'key' | 'options'>;

/** Reads a list's view from the address; what the list does not know is left alone. */
export function readView(
  parameters: URLSearchParams,
  facets: readonly KnownFacet[],
  sort?: string,
): ListView {
  return {
    search: parameters.get('search') ?? '',
    facets: Object.fromEntries(facets.map((facet) => chosenIn(parameters, facet))),
    sort: parameters.get('sort') ?? sort,
    open: parameters.get('open') ?? undefined,
  };
}

/** A value that the facet does not have, of an old link or a slip of the pen, narrows nothing. */
function chosenIn(parameters: URLSearchParams, facet: KnownFacet): [key: string, chosen: string[]] {
  if (typeof facet === 'string') return [facet, parameters.getAll(facet)];
  const { key, options } = facet;
  return [key, parameters.getAll(key).filter((chosen) => options.some(({ value }) => value === chosen))];
}

/** Writes it back. What is as it was from the start is left out, so that addresses stay short. */
export function writeView(before: URLSearchParams, view: ListView, sort?: string): URLSearchParams {
  const parameters = new URLSearchParams(before);
  put(parameters, 'search', view.search === '' ? [] : [view.search]);
  put(parameters, 'sort', view.sort === undefined || view.sort === sort ? [] : [view.sort]);
  put(parameters, 'open', view.open === undefined ? [] : [view.open]);
  for (const [key, chosen] of Object.entries(view.facets)) put(parameters, key, chosen);
  return parameters;
}

function put(parameters: URLSearchParams, key: string, values: readonly string[]): void {
  parameters.delete(key);
  for (const value of values) parameters.append(key, value);
}
