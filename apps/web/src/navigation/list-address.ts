import type { ListView } from '../ui/list/view.ts';

/** Reads a list's view from the address; what the list does not know is left alone. */
export function readView(parameters: URLSearchParams, facetKeys: readonly string[], sort?: string): ListView {
  return {
    search: parameters.get('search') ?? '',
    facets: Object.fromEntries(facetKeys.map((key) => [key, parameters.getAll(key)])),
    sort: parameters.get('sort') ?? sort,
    open: parameters.get('open') ?? undefined,
  };
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
