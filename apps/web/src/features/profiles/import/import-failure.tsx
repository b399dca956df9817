import { makeStyles, tokens } from '@fluentui/react-components';
import { asProblem } from '../../../api/problem.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { FindingList } from '../certificate/finding-list.tsx';
import { isRefusal } from './refusal.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    flexShrink: 0,
  },
});

/** It failed as a whole. */
export function ImportFailure({ thrown, retry }: { thrown: unknown; retry: () => void }) {
  const styles = useStyles();
  const problem = asProblem(thrown);
  return (
    <div className={styles.all}>
      <ProblemNotice problem={problem} {...(isRefusal(problem) ? {} : { retry })} />
      <FindingList findings={problem.findings} label="Why it failed" />
    </div>
  );
}
