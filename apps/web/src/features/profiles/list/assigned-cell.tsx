import { makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons';
import { useMay } from '../../../api/me.ts';
import type { ProfileSummary } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { assignedWords, deletedWords } from './assigned-words.ts';

const useStyles = makeStyles({
  mark: {
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: '-3px',
    color: tokens.colorStatusWarningForeground3,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Yes and to whom, or No and the way to change that; marked where a group that it names was deleted. */
export function AssignedCell({ profile }: { profile: ProfileSummary }) {
  const styles = useStyles();
  const mayWrite = useMay('profiles.write');
  const { assigned, complete, id, displayName } = profile;
  const broken = deletedWords(assigned);
  return (
    <>
      {broken === '' ? null : <Warning16Filled className={styles.mark} aria-label={broken} />}
      {assigned.count > 0 ? (
        <>
          Yes: <span className={styles.quiet}>{assignedWords(assigned)}</span>
        </>
      ) : (
        'No'
      )}
      {assigned.count === 0 && mayWrite && complete ? (
        <>
          {' '}
          <TextLink to={paths.assignProfile(id)} aria-label={`Assign ${displayName}`}>
            Assign
          </TextLink>
        </>
      ) : null}
    </>
  );
}
