import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProfileChange } from '@countersign/contract/profiles';
import type { Profile } from '../../../../api/profiles.ts';
import { ifEdited } from '../../../../api/what-if.ts';
import { WhatIfReport } from '../../what-if/what-if-report.tsx';
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

type Props = {
  profile: Profile;
  /** What the edit was started from. */
  version: number;
  /** Undefined as long as it could not be saved. */
  sent: ProfileChange | undefined;
  findings: ServerFindings;
};

/** First what changes and what that does to devices, then all of it. */
export function EditReview({ profile, version, sent, findings }: Props) {
  const styles = useStyles();
  const { draft, pairs } = useWizard();
  const [pair] = pairs;
  return (
    <div className={styles.all}>
      {pair ? <ReviewChanges pair={pair} draft={draft} profile={profile} /> : null}
      {sent ? <WhatIfReport question={ifEdited(profile.id, version, sent)} /> : null}
      <ReviewStep findings={findings} />
      <SavedReach profileId={profile.id} />
    </div>
  );
}
