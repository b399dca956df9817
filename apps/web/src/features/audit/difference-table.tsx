import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { difference, type Line } from './difference.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
  },
  head: { textAlign: 'left', padding: '4px 8px', color: tokens.colorNeutralForeground2 },
  cell: {
    padding: '8px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  mono: { fontFamily: tokens.fontFamilyMonospace },
  // The words Before and After say which is which; the colour only helps the eye.
  was: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  is: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** What changed, line by line: before on the left, after on the right. */
export function DifferenceTable({ before, after }: { before: unknown; after: unknown }) {
  const styles = useStyles();
  const lines = difference(before, after);
  if (lines.length === 0) return <Text className={styles.none}>Nothing was changed by it.</Text>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {['What', 'Before', 'After'].map((title) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.path} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ line: { path, before, after } }: { line: Line }) {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {path}
      </th>
      <td className={mergeClasses(styles.cell, styles.mono, before !== undefined && styles.was)}>
        {before === '' ? '(empty)' : before}
      </td>
      <td className={mergeClasses(styles.cell, styles.mono, after !== undefined && styles.is)}>
        {after === '' ? '(empty)' : after}
      </td>
    </tr>
  );
}
