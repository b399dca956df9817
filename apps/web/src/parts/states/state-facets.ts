import { evaluatedCauses, states } from '@countersign/contract/causes';
import { type Facet, facetOf } from '../../ui/list/view.ts';

/** What narrows a list of states; names and values are those of the API. */
export const stateFacets: readonly Facet[] = [
  facetOf('state', 'State', states),
  facetOf(
    'cause',
    'Why',
    Object.fromEntries(Object.entries(evaluatedCauses).map(([name, { title }]) => [name, title])),
  ),
];
