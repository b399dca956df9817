import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TextLink } from '../navigation/links.tsx';
import { paths } from '../paths.ts';
import type { ListPages } from '../ui/list/pages.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  one: { display: 'grid', overflowWrap: 'anywhere' },
  dim: { color: tokens.colorNeutralForeground2 },
});

type Line = { profile: { id: string; displayName: string } };

type Props<One> = {
  pages: ListPages<One>;
  /** How the line uses what the page is about. */
  words: (line: One) => ReactNode;
  none: string;
};

/** The lines of assignments that name something, by their profiles. */
export function AssignmentLines<One extends Line>({ pages, words, none }: Props<One>) {
  const styles = useStyles();
  if (pages.problem !== undefined) return <ProblemNotice problem={pages.problem} retry={pages.retry} />;
  if (pages.rows.length === 0) {
    return <Text className={styles.dim}>{pages.loading ? 'Loading…' : none}</Text>;
  }
  return (
    <>
      <ul className={styles.list}>
        {pages.rows.map((line, index) => (
          <li key={`${index} ${line.profile.id}`} className={styles.one}>
            <TextLink to={paths.profilePage(line.profile.id)}>{line.profile.displayName}</TextLink>
            <Text size={200} className={styles.dim}>
              {words(line)}
            </Text>
          </li>
        ))}
      </ul>
      {pages.more ? (
        <div>
          <Button disabledFocusable={pages.loadingMore} onClick={pages.loadMore}>
            More
          </Button>
        </div>
      ) : null}
    </>
  );
}
