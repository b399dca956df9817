import { useCallback, useMemo } from 'react';
import { type To, useSearchParams } from 'react-router';
import type { ListView } from '../ui/list/view.ts';
import { type KnownFacet, readView, writeView } from './list-address.ts';

export type ListAddress = {
  view: ListView;
  change: (next: ListView) => void;
  /** Where a row's panel is; undefined closes it. */
  opened: (open: string | undefined) => To;
  open: (open: string | undefined) => void;
};

/** The view of a list, kept in the address. Narrowing replaces the entry in the history, opening adds one. */
export function useListAddress(facets: readonly KnownFacet[], sort?: string): ListAddress {
  const [parameters, setParameters] = useSearchParams();
  const view = useMemo(() => readView(parameters, facets, sort), [parameters, facets, sort]);
  const change = useCallback(
    (next: ListView) => setParameters((before) => writeView(before, next, sort), { replace: true }),
    [setParameters, sort],
  );
  const opened = useCallback(
    (open: string | undefined) => ({
      search: `?${writeView(parameters, { ...view, open }, sort).toString()}`,
    }),
    [parameters, view, sort],
  );
  const open = useCallback(
    (id: string | undefined) => setParameters((before) => writeView(before, { ...view, open: id }, sort)),
    [setParameters, view, sort],
  );
  return { view, change, opened, open };
}
