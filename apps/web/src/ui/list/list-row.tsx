import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { rowHeight } from './measures.ts';
import type { Column } from './pages.ts';

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    display: 'grid',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // The text follows the background: in high contrast both are turned round.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':hover a': { color: tokens.colorNeutralForeground2BrandHover },
  },
  opens: { cursor: 'pointer' },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    '& a': { color: tokens.colorNeutralForeground2BrandSelected },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  cell: {
    minWidth: 0,
    padding: '0 12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Room for the focus ring of a link inside, which would be cut off otherwise.
    lineHeight: '32px',
  },
  // Two lines and the room of a focus ring around them are what a row has.
  wraps: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    lineHeight: '18px',
    paddingBlock: '3px',
  },
  choice: { display: 'flex', justifyContent: 'center', padding: 0, overflow: 'visible' },
});

export type ShownRow<Row> = {
  key: string;
  value: Row;
  chosen: boolean;
  choose: (event: unknown) => void;
};

type Props<Row> = {
  row: ShownRow<Row>;
  index: number;
  start: number;
  template: string;
  shown: readonly Column<Row>[];
  rowName: (row: Row) => string;
  choosable: boolean;
  onOpen?: (row: Row) => void;
};

export function ListRow<Row>(props: Props<Row>) {
  const styles = useStyles();
  const { row, index, start, template, shown, choosable, onOpen } = props;
  const open = (event: MouseEvent<HTMLElement>) => {
    const inControl = (event.target as HTMLElement).closest('a,button,input,label') !== null;
    if (!inControl && window.getSelection()?.isCollapsed !== false) onOpen?.(row.value);
  };
  return (
    // The click is a larger target for the link in the first cell, which is what the keyboard uses.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <tr
      aria-rowindex={index + 2}
      className={mergeClasses(styles.row, onOpen && styles.opens, row.chosen && styles.chosen)}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
      onClick={onOpen ? open : undefined}
    >
      {choosable ? (
        <td className={mergeClasses(styles.cell, styles.choice)}>
          <Checkbox
            aria-label={`Choose ${props.rowName(row.value)}`}
            checked={row.chosen}
            onChange={(event) => row.choose(event)}
          />
        </td>
      ) : null}
      {shown.map((column) => (
        <td
          key={column.key}
          className={mergeClasses(styles.cell, column.wraps && styles.wraps)}
          title={column.text(row.value)}
        >
          {column.cell(row.value)}
        </td>
      ))}
    </tr>
  );
}
