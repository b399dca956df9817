import { allRows, usePages } from '../api/pages.ts';
import { csvOf } from '../ui/list/csv.ts';
import type { ListExport } from '../ui/list/list-toolbar.tsx';
import type { Column } from '../ui/list/pages.ts';
import { saveFile } from '../ui/save-file.ts';
import { useListAddress } from './use-list-address.ts';

type Options = {
  /** The subject and, after a slash, the path of the list. */
  subject: string;
  facetKeys: readonly string[];
  /** The order when the address says none. */
  sort: string;
};

/** A list whose address is its question: what is asked for, the rows that answer it, and all of them as a file. */
export function useRecords<Row>({ subject, facetKeys, sort }: Options) {
  const address = useListAddress(facetKeys, sort);
  const { view, change } = address;
  const path = `/${subject}`;
  const query = { search: view.search, sort: view.sort, ...view.facets };
  const pages = usePages<Row>(subject, path, query);
  const asCsv = (name: string, columns: readonly Column<Row>[]): ListExport => ({
    label: 'All that match as CSV',
    run: () =>
      void allRows<Row>(path, query).then((rows) =>
        saveFile(`${name}.csv`, 'text/csv', csvOf(columns, rows)),
      ),
  });
  return { ...address, pages, asCsv, list: { view, onView: change, pages } };
}
