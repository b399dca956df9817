import { importOutcomes } from '@countersign/contract/import-fields';
import { DocumentSearch20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import {
  type DirectoryImport,
  findingsFileAddress,
  type ImportedRow,
  importedRowsAddress,
} from '../../api/directory-imports.ts';
import { usePages } from '../../api/pages.ts';
import { useListAddress } from '../../navigation/use-list-address.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { facetOf } from '../../ui/list/view.ts';
import { rowColumns } from './row-columns.tsx';
import { RowPanel } from './row-panel.tsx';

const facets = [
  facetOf('outcome', 'Result', importOutcomes),
  { ...facetOf('told', 'Findings', { true: 'With findings', false: 'Without' }), single: true },
];

/** What the last run said of each row. */
export function RowTable({ file }: { file: DirectoryImport }) {
  const { view, change, open, opened } = useListAddress(facets);
  const query = { search: view.search, ...view.facets };
  const pages = usePages<ImportedRow>('directory-imports', importedRowsAddress(file.id), query);
  const columns = useMemo(() => rowColumns(file, opened), [file, opened]);
  const shown = pages.rows.find(({ row }) => String(row) === view.open);
  return (
    <>
      <RecordList<ImportedRow>
        name={`import-rows-${file.kind}`}
        nouns={['row', 'rows']}
        columns={columns}
        rowKey={({ row }) => String(row)}
        rowName={({ row }) => `row ${row}`}
        pages={pages}
        view={view}
        onView={change}
        searchHint="Search the cells"
        facets={facets}
        exports={[
          {
            label: 'Findings as CSV',
            run: () => window.location.assign(findingsFileAddress(file.id)),
          },
        ]}
        onOpen={({ row }) => open(String(row))}
        empty={<EmptyState icon={<DocumentSearch20Regular />} title="There are no rows in it" />}
      />
      {shown ? <RowPanel file={file} row={shown} onClose={() => open(undefined)} /> : null}
    </>
  );
}
