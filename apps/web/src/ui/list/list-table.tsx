import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchInfo20Regular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { EmptyState } from '../empty-state.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { ScrollRegion } from '../scroll-region.tsx';
import { ListHead } from './list-head.tsx';
import { ListRow, type ShownRow } from './list-row.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import type { Column, ListPages } from './pages.ts';
import { gridOf, headHeight, rowHeight } from './measures.ts';
import type { ListView } from './view.ts';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '200px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollPaddingTop: `${headHeight + 8}px`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: { display: 'block' },
  body: { display: 'block', position: 'relative', transition: 'opacity 120ms' },
  outdated: { opacity: 0.55 },
  problem: { padding: '16px' },
});

type Props<Row> = {
  nouns: readonly [string, string];
  rows: ShownRow<Row>[];
  shown: readonly Column<Row>[];
  rowName: (row: Row) => string;
  pages: ListPages<Row>;
  view: ListView;
  onView: (next: ListView) => void;
  onOpen?: (row: Row) => void;
  empty: ReactNode;
  narrowed: boolean;
  onWiden: () => void;
  choosable: boolean;
  allChosen: boolean | 'mixed';
  chooseAll: (all: boolean) => void;
};

/** Only the rows in sight are in the document, whatever the length of the list. */
export function ListTable<Row>(props: Props<Row>) {
  const styles = useStyles();
  const { rows, pages, shown, choosable } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing memoized receives its functions
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  useMoreInSight(items.at(-1)?.index ?? -1, pages);
  const { columns, width } = gridOf(shown, choosable);
  const known = pages.total?.exact === true ? pages.total.count : -1;
  return (
    <ScrollRegion className={styles.scroller} ref={scroller} aria-label={`List of ${props.nouns[1]}`}>
      <table
        className={styles.table}
        aria-label={props.nouns[1]}
        aria-rowcount={known < 0 ? known : known + 1}
        aria-busy={pages.loading || pages.outdated}
        style={{ minWidth: width }}
      >
        <ListHead {...props} template={columns} />
        <tbody
          className={mergeClasses(styles.body, pages.outdated && styles.outdated)}
          style={{ height: virtual.getTotalSize() }}
        >
          {items.map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <ListRow key={row.key} {...props} row={row} index={index} start={start} template={columns} />
            ) : null;
          })}
        </tbody>
      </table>
      {pages.loading ? (
        <ListSkeleton columns={shown.length} choosable={choosable} template={columns} />
      ) : null}
      {rows.length === 0 && !pages.loading ? <InsteadOfRows {...props} /> : null}
    </ScrollRegion>
  );
}

function InsteadOfRows<Row>({ pages, narrowed, onWiden, nouns, empty }: Props<Row>) {
  const styles = useStyles();
  if (pages.problem !== undefined) {
    return (
      <div className={styles.problem}>
        <ProblemNotice problem={pages.problem} retry={pages.retry} />
      </div>
    );
  }
  if (!narrowed) return empty;
  return (
    <EmptyState
      icon={<SearchInfo20Regular />}
      title={`No ${nouns[1]} match`}
      body="Try fewer words, or take a filter away."
      action={<Button onClick={onWiden}>Show all</Button>}
    />
  );
}

/** Asks for the next page a little before the last row comes into sight. */
function useMoreInSight<Row>(lastInSight: number, pages: ListPages<Row>): void {
  const { rows, more, loadingMore, outdated, problem, loadMore } = pages;
  const due = lastInSight >= rows.length - 20 && more && !loadingMore && !outdated && problem === undefined;
  useEffect(() => {
    if (due && lastInSight >= 0) loadMore();
    // `loadMore` is new on every render; what matters is that it became due.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [due, rows.length]);
}
