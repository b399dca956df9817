import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useRouteError } from 'react-router';
import { isLostPart } from '../../navigation/new-version.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, justifyItems: 'start', padding: '24px 32px' },
  title: { margin: 0 },
});

/** The last resort: a mistake of ours, or a part of the portal that is not there any more. */
export function BrokenPage() {
  const styles = useStyles();
  const problem = useRouteError();
  const outdated = isLostPart(problem);
  return (
    <div className={styles.page}>
      <Title2 as="h1" className={styles.title}>
        {outdated ? 'There is a new version of the portal' : 'This page did not work'}
      </Title2>
      {outdated ? (
        <Text>
          The server was updated, or it does not answer, while this page was open. Load it again to go on.
        </Text>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <Button appearance="primary" onClick={() => window.location.reload()}>
        Load it again
      </Button>
    </div>
  );
}
