import { makeStyles, tokens } from '@fluentui/react-components';
import type { Profile } from '../../../../api/profiles.ts';
import { useWizard } from '../wizard.ts';
import { SavedReach } from './assignments-review.tsx';
import { ReviewChanges } from './review-changes.tsx';
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

/** First what changes, then all of it. */
export function EditReview({ profile, findings }: { profile: Profile; findings: ServerFindings }) {
  const styles = useStyles();
  const { draft, pairs } = useWizard();
  const [pair] = pairs;
  return (
    <div className={styles.all}>
      {pair ? <ReviewChanges pair={pair} draft={draft} profile={profile} /> : null}
      <ReviewStep findings={findings} />
      <SavedReach profileId={profile.id} />
    </div>
  );
}
