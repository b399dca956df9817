import type { Effect } from '@countersign/catalog/setting';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { Profile } from '../../../../api/profiles.ts';
import { effectBetween } from '../../history/differences.ts';
import type { Draft } from '../draft/draft.ts';
import { type Pair, rootOf } from '../draft/pairs.ts';
import { useWizard } from '../wizard.ts';
import { differencesOf, reviewOfPair, reviewOfProfile } from './review-rows.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, margin: 0 },
  change: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  label: { fontWeight: tokens.fontWeightSemibold },
  values: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 16px minmax(0, 1fr)',
    gap: '4px 12px',
    alignItems: 'center',
    margin: 0,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  before: { color: tokens.colorNeutralForeground2 },
  arrow: { '@media (max-width: 640px)': { transform: 'rotate(90deg)' } },
});

const effects: Record<Effect, { title: string; body: string }> = {
  none: { title: 'Nothing is sent to devices.', body: 'Only what stands here in the portal changes.' },
  resend: { title: 'Devices get it again.', body: 'Each device takes the new version at its next check-in.' },
  reissue: {
    title: 'Devices get new certificates.',
    body: 'What was issued under the old version is replaced.',
  },
};

type Props = { pair: Pair; draft: Draft; profile: Profile };

/** What saving changes, and what that does. */
export function ReviewChanges({ pair, draft, profile }: Props) {
  const styles = useStyles();
  const { roots } = useWizard();
  const before = draft.origin ?? profile;
  const root = rootOf(pair, roots.candidates);
  const differences = differencesOf(
    reviewOfProfile(pair, profile, draft.origin),
    reviewOfPair(pair, draft, root),
  );
  if (differences.length === 0) return <Text>Nothing is changed yet.</Text>;
  const effect = effects[effectBetween(pair.kind, before, { ...before, settings: pair.settings, root })];
  return (
    <div className={styles.all}>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{effect.title}</MessageBarTitle>
          {effect.body}
        </MessageBarBody>
      </MessageBar>
      <dl className={styles.list}>
        {differences.map(({ label, before, after }) => (
          <div key={label} className={styles.change}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.values}>
              <del className={styles.before}>{before}</del>
              <ArrowRight16Regular className={styles.arrow} aria-hidden="true" />
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
