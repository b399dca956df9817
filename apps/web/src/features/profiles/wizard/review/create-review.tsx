import { makeStyles, tokens } from '@fluentui/react-components';
import type { WhatIfQuestion } from '../../../../api/what-if.ts';
import { WhatIfReport } from '../../what-if/what-if-report.tsx';
import { ReviewStep, type ServerFindings } from './review-step.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    maxWidth: '960px',
    minWidth: 0,
  },
});

type Props = {
  findings: ServerFindings;
  /** Undefined as long as nobody gets it, or it could not be made. */
  question: WhatIfQuestion | undefined;
};

/** All of what is about to be made, then what that does to devices: also to what they have of other profiles. */
export function CreateReview({ findings, question }: Props) {
  const styles = useStyles();
  const refused = findings.all.flat().some(({ level = 'error' }) => level === 'error');
  return (
    <div className={styles.all}>
      <ReviewStep findings={findings} />
      {question && !findings.pending && !refused ? <WhatIfReport question={question} /> : null}
    </div>
  );
}
