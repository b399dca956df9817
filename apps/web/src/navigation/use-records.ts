import { allRows } from '../api/all-rows.ts';
import { usePages } from '../api/pages.ts';
import type { QueryValues } from '../api/query-text.ts';
import { csvOf } from '../ui/list/csv.ts';
import type { ListExport } from '../ui/list/list-toolbar.tsx';
import type { Column } from '../ui/list/pages.ts';
import { saveFile } from '../ui/save-file.ts';
import type { KnownFacet } from './list-address.ts';
import { useListAddress } from './use-list-address.ts';

type Options = {
  subject: string;
  /** Where the list is, when that is not the subject after a slash. */
  path?: string;
  /** What is asked whatever the address says. */
  fixed?: QueryValues;
  /** By which it can be narrowed; keep it outside of a component. */
  facets: readonly KnownFacet[];
  /** The order when the address says none; absent where there is only one. */
  sort?: string;
};

/** A list whose address is its question: what is asked for, the rows that answer it, and all of them as a file. */
export function useRecords<Row>({ subject, path = `/${subject}`, fixed, facets, sort }: Options) {
  const address = useListAddress(facets, sort);
  const { view, change } = address;
  const query = { ...fixed, search: view.search, sort: view.sort, ...view.facets };
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
