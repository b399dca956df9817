import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '../../../api/profiles.ts';
import type { Facet } from '../../../ui/list/view.ts';

/** The trusted profile whose dependents a link asked for is shown, to be taken away. */
export function useRootFacet(id: string | undefined): Facet[] {
  const root = useQuery({ ...profileQuery(id ?? ''), enabled: id !== undefined });
  if (id === undefined) return [];
  const label = root.data?.displayName ?? `${id.slice(0, 8)}…`;
  return [{ key: 'root', title: 'Stands on', single: true, options: [{ value: id, label }] }];
}
