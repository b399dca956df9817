import { makeStyles, tokens } from '@fluentui/react-components';
import {
  columnVisibilityFeature,
  type RowData,
  rowSelectionFeature,
  type RowSelectionState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo, useState } from 'react';
import { ProblemNotice } from '../problem-notice.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ListFooter } from './list-footer.tsx';
import { ListTable } from './list-table.tsx';
import { type ListExport, ListToolbar } from './list-toolbar.tsx';
import type { Column, ListPages } from './pages.ts';
import { useStoredColumns } from './stored-columns.ts';
import { useLoadRest } from './use-load-rest.ts';
import { chosenText, type Facet, isNarrowed, type ListView, restText } from './view.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
  },
});

export type RecordListProps<Row> = {
  /** Under which name this list's habits are kept. */
  name: string;
  nouns: readonly [one: string, many: string];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  pages: ListPages<Row>;
  view: ListView;
  onView: (next: ListView) => void;
  /** "Search name or e-mail address": which columns the search looks at. */
  searchHint: string;
  facets?: readonly Facet[];
  /** Shown instead of rows when there are none at all; a narrowed list says so itself. */
  empty: ReactNode;
  onOpen?: (row: Row) => void;
  exports?: readonly ListExport[];
  /** What can be done with the chosen rows. Without it rows cannot be chosen. */
  renderBulk?: (rows: Row[], done: () => void) => ReactNode;
};

/** The one list of the portal. */
export function RecordList<Row extends RowData>(props: RecordListProps<Row>) {
  const styles = useStyles();
  const { columns, pages, view, onView, nouns, rowKey } = props;
  const [columnVisibility, showColumns] = useStoredColumns(props.name, columns);
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const definitions = useMemo(
    () => columns.map(({ key, title, text }) => ({ id: key, header: title, accessorFn: text })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: pages.rows,
    getRowId: rowKey,
    enableRowSelection: props.renderBulk !== undefined,
    state: { columnVisibility, rowSelection },
    onRowSelectionChange: setRowSelection,
  });
  const rest = useLoadRest(pages);
  const question = JSON.stringify([view.search, view.facets]);
  const [asked, setAsked] = useState(question);
  if (asked !== question) {
    // A choice made among other rows must not be acted upon unseen.
    setAsked(question);
    setRowSelection({});
    rest.stop();
  } else if (rest.ended) {
    setRowSelection(Object.fromEntries(pages.rows.map((row) => [rowKey(row), true])));
    rest.stop();
  }

  const chosen = table.getSelectedRowModel().rows.map(({ original }) => original);
  const done = () => {
    setRowSelection({});
    rest.stop();
  };
  const { more, total } = pages;
  const loaded = pages.rows.length;
  const name = table.getIsAllRowsSelected() || rest.busy ? restText(loaded, more, total) : undefined;
  return (
    <div className={styles.list}>
      {chosen.length > 0 && props.renderBulk ? (
        <BulkBar
          words={chosenText(chosen.length, { loaded, more, total }, nouns)}
          rest={name === undefined ? undefined : { ...rest, name }}
          onClear={done}
        >
          {props.renderBulk(chosen, done)}
        </BulkBar>
      ) : (
        <ListToolbar {...props} columnVisibility={columnVisibility} showColumns={showColumns} key="toolbar" />
      )}
      {pages.problem !== undefined && pages.rows.length > 0 ? (
        <ProblemNotice problem={pages.problem} retry={pages.retry} />
      ) : null}
      <ListTable
        {...props}
        rows={table.getRowModel().rows.map((row) => ({
          key: row.id,
          value: row.original,
          chosen: row.getIsSelected(),
          choose: row.getToggleSelectedHandler(),
        }))}
        shown={columns.filter(({ key }) => table.getColumn(key)?.getIsVisible())}
        choosable={props.renderBulk !== undefined}
        allChosen={table.getIsAllRowsSelected() ? true : chosen.length > 0 ? 'mixed' : false}
        chooseAll={(all) => table.toggleAllRowsSelected(all)}
        narrowed={isNarrowed(view)}
        onWiden={() => onView({ ...view, search: '', facets: {} })}
      />
      <ListFooter pages={pages} nouns={nouns} />
    </div>
  );
}
