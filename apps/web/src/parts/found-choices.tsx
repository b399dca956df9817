import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ListPages } from '../ui/list/pages.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, listStyle: 'none' },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  start: { justifySelf: 'start' },
  outdated: { opacity: 0.7 },
});

type Props<Row> = {
  found: ListPages<Row>;
  nouns: readonly [one: string, many: string];
  nameOf: (row: Row) => string;
  /** What tells it from others of that name. */
  about: (row: Row) => string;
  isLocked?: (row: Row) => boolean;
  isChosen: (row: Row) => boolean;
  onToggle: (row: Row, on: boolean) => void;
};

/** The records that a search finds, several of which can be chosen. */
export function FoundChoices<Row extends { id: string }>(props: Props<Row>) {
  const { found, nouns, nameOf, about, isLocked, isChosen, onToggle } = props;
  const styles = useStyles();
  if (found.problem !== undefined) return <ProblemNotice problem={found.problem} retry={found.retry} />;
  if (found.loading) return <Text className={styles.quiet}>Looking…</Text>;
  if (found.rows.length === 0) return <Text className={styles.quiet}>No {nouns[0]} is found.</Text>;
  return (
    <>
      <ul className={mergeClasses(styles.list, found.outdated && styles.outdated)}>
        {found.rows.map((row) => (
          <li key={row.id}>
            <Checkbox
              disabled={isLocked?.(row) ?? false}
              checked={isChosen(row)}
              label={
                <span className={styles.label}>
                  <span>{nameOf(row)}</span>
                  <Text size={200} className={styles.quiet}>
                    {about(row)}
                  </Text>
                </span>
              }
              onChange={(_event, { checked }) => onToggle(row, checked === true)}
            />
          </li>
        ))}
      </ul>
      {found.more ? (
        <Button className={styles.start} disabledFocusable={found.loadingMore} onClick={found.loadMore}>
          More {nouns[1]}
        </Button>
      ) : null}
    </>
  );
}
