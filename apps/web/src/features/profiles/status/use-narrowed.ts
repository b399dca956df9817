import { useCallback } from 'react';
import { type To, useSearchParams } from 'react-router';
import { writeView } from '../../../navigation/list-address.ts';
import type { ListView } from '../../../ui/list/view.ts';

/** Where the list is narrowed to one state or cause, or to all again if it is that one already. */
export function useNarrowed(view: ListView): (key: 'state' | 'cause', value: string) => To {
  const [parameters] = useSearchParams();
  return useCallback(
    (key, value) => {
      const chosen = view.facets[key] ?? [];
      const only = chosen.length === 1 && chosen[0] === value;
      const facets = { state: [], cause: [], [key]: only ? [] : [value] };
      return { search: `?${writeView(parameters, { ...view, facets }, 'name').toString()}` };
    },
    [parameters, view],
  );
}
