import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import type { Previewed } from '../../api/preview-pages.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import type { Column } from '../../ui/list/pages.ts';
import type { ListView } from '../../ui/list/view.ts';
import { matchWords } from './match-words.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { display: 'flex', height: '420px', minWidth: 0 },
});

type Props<Row> = {
  /** Under which name the list's habits are kept. */
  name: string;
  nouns: readonly [one: string, many: string];
  columns: readonly Column<Row>[];
  found: Previewed<Row>;
  view: ListView;
  onView: (view: ListView) => void;
  searchHint: string;
  empty: ReactNode;
};

/** Whom a rule is true of, counted and listed while it is written. */
export function PreviewList<Row extends { id: string; name: string }>({
  columns,
  found,
  view,
  ...props
}: Props<Row>) {
  const styles = useStyles();
  // A preview has one order.
  const unsorted = useMemo(() => columns.map(({ sort: _sort, ...column }) => column), [columns]);
  return (
    <div className={styles.all}>
      <Text weight="semibold" aria-live="polite">
        {matchWords(found, props.nouns[1], view.search !== '')}
      </Text>
      <div className={styles.list}>
        <RecordList
          {...props}
          columns={unsorted}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          pages={found}
          view={view}
        />
      </div>
    </div>
  );
}
