import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowSwap20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { usePages } from '../../../api/pages.ts';
import type { Profile, ProfileSummary } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { totalText } from '../../../ui/list/view.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { LinkDrawing } from './link-drawing.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NewOnRoot } from './new-on-root.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' } });

const shownAtMost = 5;

/** What stands on a trusted profile, and the way to more of it. */
export function Dependents({ profile }: { profile: Profile }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  const [moving, setMoving] = useState(false);
  const { id, displayName } = profile;
  const { rows, total, loading, problem, retry } = usePages<ProfileSummary>('profiles', '/profiles', {
    root: id,
  });
  const shown = rows.slice(0, shownAtMost);
  const count = total ? totalText(total, ['profile', 'profiles']) : '';
  return (
    <Section
      title="Stands under"
      lead="Profiles whose certificates devices trust because they have this one."
    >
      {loading ? <PageSkeleton /> : null}
      {problem === undefined ? null : <ProblemNotice problem={problem} retry={retry} />}
      {!loading && problem === undefined && rows.length === 0 ? (
        <Text className={styles.quiet}>No profile stands on it yet.</Text>
      ) : null}
      {rows.length > 0 ? (
        <>
          <LinkDrawing
            root={{ name: displayName, here: true }}
            label={`Profiles that stand on ${displayName}`}
            under={shown.map((row) => ({
              id: row.id,
              name: row.displayName,
              about: `${profileTypes[row.type].label} · ${platform(row.platform).shortLabel}`,
              to: paths.profilePage(row.id),
            }))}
          />
          <TextLink to={paths.profilesOn(id)}>Show {count} in the list</TextLink>
        </>
      ) : null}
      {mayWrite ? (
        <Commands>
          <NewOnRoot id={id} platform={profile.platform} />
          {rows.length > 0 ? (
            <Button icon={<ArrowSwap20Regular />} onClick={() => setMoving(true)}>
              Move all to another
            </Button>
          ) : null}
        </Commands>
      ) : null}
      {moving ? <MoveDialog profile={profile} onClose={() => setMoving(false)} /> : null}
    </Section>
  );
}
