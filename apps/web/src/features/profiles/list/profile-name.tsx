import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import type { ProfileSummary } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { standingWords } from './standing.ts';

const useStyles = makeStyles({
  mark: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: '-3px',
    color: tokens.colorStatusWarningForeground3,
  },
});

/** The name, with a mark before it where something is to be looked at; the tooltip of the cell says what. */
export function ProfileName({ profile }: { profile: ProfileSummary }) {
  const styles = useStyles();
  const words = standingWords(profile).join(', ');
  return (
    <>
      {words === '' ? null : <Warning16Filled className={styles.mark} aria-label={words} />}
      <TextLink to={paths.profilePage(profile.id)}>{profile.displayName}</TextLink>
    </>
  );
}
