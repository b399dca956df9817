import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSortDown16Regular, ArrowSortUp16Regular } from '@fluentui/react-icons';
import { headHeight } from './measures.ts';
import type { Column } from './pages.ts';
import { type ListView, nextSort, sortDirection } from './view.ts';

const useStyles = makeStyles({
  group: {
    display: 'block',
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: 'grid',
    height: `${headHeight}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    padding: '0 12px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: { padding: 0, justifyContent: 'center' },
  sort: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    height: '28px',
    marginInlineStart: '-6px',
    padding: '0 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

type Props<Row> = {
  shown: readonly Column<Row>[];
  template: string;
  view: ListView;
  onView: (next: ListView) => void;
  choosable: boolean;
  allChosen: boolean | 'mixed';
  chooseAll: (all: boolean) => void;
};

export function ListHead<Row>(props: Props<Row>) {
  const styles = useStyles();
  const { shown, template, choosable, allChosen, chooseAll } = props;
  return (
    <thead className={styles.group}>
      <tr aria-rowindex={1} className={styles.row} style={{ gridTemplateColumns: template }}>
        {choosable ? (
          <th scope="col" className={mergeClasses(styles.cell, styles.choice)}>
            <Checkbox
              aria-label="Choose all that are loaded"
              checked={allChosen}
              onChange={(_event, data) => chooseAll(data.checked === true)}
            />
          </th>
        ) : null}
        {shown.map((column) => (
          <HeadCell key={column.key} {...props} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({ column, view, onView }: Props<Row> & { column: Column<Row> }) {
  const styles = useStyles();
  const { sort, title } = column;
  if (sort === undefined) {
    return (
      <th scope="col" className={styles.cell}>
        <span className={styles.title}>{title}</span>
      </th>
    );
  }
  const direction = sortDirection(view.sort, sort);
  return (
    <th scope="col" aria-sort={direction} className={styles.cell}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onView({ ...view, sort: nextSort(view.sort, sort) })}
      >
        <span className={styles.title}>{title}</span>
        {direction === 'ascending' ? <ArrowSortUp16Regular /> : null}
        {direction === 'descending' ? <ArrowSortDown16Regular /> : null}
      </button>
    </th>
  );
}
