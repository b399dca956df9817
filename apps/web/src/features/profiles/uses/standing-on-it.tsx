import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { Text } from '@fluentui/react-components';
import { usePages } from '../../../api/pages.ts';
import type { Profile, ProfileSummary } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { totalText } from '../../../ui/list/view.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { PageSkeleton } from '../page/page-skeleton.tsx';
import { useRowStyles } from './row-styles.ts';

const shownAtMost = 10;

/** The profiles that stand on a trusted one, the first by name, and the way to all. */
export function StandingOnIt({ profile }: { profile: Profile }) {
  const styles = useRowStyles();
  const { rows, total, loading, problem, retry } = usePages<ProfileSummary>('profiles', '/profiles', {
    root: profile.id,
  });
  if (problem !== undefined) return <ProblemNotice problem={problem} retry={retry} />;
  if (loading) return <PageSkeleton sections={1} />;
  if (rows.length === 0) return <Text className={styles.quiet}>No profile stands on it yet.</Text>;
  return (
    <>
      <ul className={styles.list} aria-label="Profiles that stand on it">
        {rows.slice(0, shownAtMost).map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.words}>
              <TextLink to={paths.profilePage(row.id)}>{row.displayName}</TextLink>
              <Text size={200} className={styles.quiet}>
                {profileTypes[row.type].label} · {platform(row.platform).shortLabel}
              </Text>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shownAtMost ? (
        <TextLink to={paths.profilesOn(profile.id)}>
          Show {totalText(total, ['profile', 'profiles'])} in the list
        </TextLink>
      ) : null}
    </>
  );
}
