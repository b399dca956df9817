import type { Effect } from '@countersign/catalog/setting';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Profile } from '../../../../api/profiles.ts';
import { useTagNames } from '../../../../api/scope-tag-names.ts';
import { isRuleKey } from '../../applicability/rule-rows.ts';
import { DifferenceRows } from '../../history/difference-rows.tsx';
import { differencesOf, effectBetween } from '../../history/differences.ts';
import type { Draft } from '../draft/draft.ts';
import { type Pair, rootOf } from '../draft/pairs.ts';
import { useWizard } from '../wizard.ts';
import { versionsOf } from './review-rows.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

const effects: Record<Effect, { title: string; body: string }> = {
  none: { title: 'Nothing is sent to devices.', body: 'Only what stands here in the portal changes.' },
  resend: {
    title: 'Devices that have it get it again.',
    body: 'Each takes the new version at its next check-in.',
  },
  reissue: {
    title: 'Devices that have a certificate of it get a new one.',
    body: 'What was issued under the old version is replaced. Those that have none yet get the new version.',
  },
};

const retargeted = {
  title: 'It is for other devices.',
  body: 'Devices that it is not for any more lose it, and those that it is for now get it.',
};

type Props = { pair: Pair; draft: Draft; profile: Profile };

/** What saving changes, and what that does. */
export function ReviewChanges({ pair, draft, profile }: Props) {
  const styles = useStyles();
  const root = rootOf(pair, useWizard());
  const tagNames = useTagNames();
  const { before, after } = versionsOf(pair, { draft, root, profile, tagNames });
  const differences = differencesOf(pair.kind, before, after);
  if (differences.length === 0) return <Text>Nothing is changed yet.</Text>;
  const done = effectBetween(pair.kind, before, after);
  const retargets = differences.some(({ key }) => isRuleKey(key));
  const effect = done === 'none' && retargets ? retargeted : effects[done];
  return (
    <section className={styles.all} aria-label="What changes">
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{effect.title}</MessageBarTitle>
          {effect.body}
        </MessageBarBody>
      </MessageBar>
      <DifferenceRows differences={differences} foreseen />
    </section>
  );
}
