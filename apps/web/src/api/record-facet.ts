import { useQuery } from '@tanstack/react-query';
import type { Facet } from '../ui/list/view.ts';
import { request } from './client.ts';

type Narrowed = { key: string; title: string; subject: 'people' | 'groups'; id: string | undefined };

/** The record that a link narrowed a list to is shown by its name, to be taken away. */
export function useRecordFacet({ key, title, subject, id }: Narrowed): Facet[] {
  const { data } = useQuery({
    queryKey: [subject, 'one', id],
    queryFn: ({ signal }) =>
      request<{ name: string }>('GET', `/${subject}/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined,
  });
  if (id === undefined) return [];
  return [{ key, title, single: true, options: [{ value: id, label: data?.name ?? `${id.slice(0, 8)}…` }] }];
}
