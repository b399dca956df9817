import { Button, makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useRouteError } from 'react-router';
import { asProblem } from '../../api/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  title: { margin: 0 },
  page: { display: 'grid', gap: tokens.spacingVerticalL, justifyItems: 'start', padding: '24px' },
});

/** The last resort: a mistake of ours, or a part of the portal that could not be loaded. */
export function BrokenPage() {
  const styles = useStyles();
  const problem = asProblem(useRouteError());
  return (
    <main className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        This page did not work
      </Title2>
      <ProblemNotice problem={problem} />
      <Button appearance="primary" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </main>
  );
}
