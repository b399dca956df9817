import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';

/** One record of the API. The key begins with the subject, as every key does. */
export function recordQuery<Found>(subject: string, id: string) {
  return queryOptions({
    queryKey: [subject, 'one', id],
    queryFn: ({ signal }) => request<Found>('GET', `/${subject}/${encodeURIComponent(id)}`, { signal }),
  });
}

export type RecordQuery<Found> = ReturnType<typeof recordQuery<Found>>;
