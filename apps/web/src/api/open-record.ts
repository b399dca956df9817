import { useQuery } from '@tanstack/react-query';
import { request } from './client.ts';

type Open<Row> = {
  /** The subject and path of the list. */
  subject: string;
  path: string;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  /** What the address names; `undefined` when nothing is open. */
  id: string | undefined;
};

/** The record that the address opens: a row of the list, or asked for by itself where a link was sent to somebody. */
export function useOpenRecord<Row>({ subject, path, rows, idOf, id }: Open<Row>): Row | undefined {
  const listed = id === undefined ? undefined : rows.find((row) => idOf(row) === id);
  const { data } = useQuery({
    queryKey: [subject, 'one', id],
    queryFn: ({ signal }) => request<Row>('GET', `${path}/${encodeURIComponent(id ?? '')}`, { signal }),
    enabled: id !== undefined && listed === undefined,
  });
  return listed ?? (id === undefined ? undefined : data);
}
