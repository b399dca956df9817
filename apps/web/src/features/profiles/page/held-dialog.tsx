import {
  Button,
  Dialog,
  DialogBody,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Problem } from '../../../api/problem.ts';
import type { Profile } from '../../../api/profiles.ts';
import { TextLink } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { useReturnFocus } from '../../../ui/return-focus.ts';
import { MoveDependents } from '../root/move-dependents.tsx';
import { dependentsIn } from './held.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '2px 16px',
    overflowWrap: 'anywhere',
  },
});

type Props = {
  profile: Profile;
  problem: Problem;
  /** Nobody stands on it any more. */
  onFreed: () => void;
  onClose: () => void;
};

/** A trusted profile that others stand on stays; here is who they are, and the way to change them (V39). */
export function HeldDialog({ profile, problem, onFreed, onClose }: Props) {
  const styles = useStyles();
  useReturnFocus();
  const { count, dependents } = dependentsIn(problem.facts);
  const words =
    count === 1
      ? 'One profile stands on it, and without it devices would not trust its certificates. Choose another trusted certificate for it, or delete it first.'
      : `${count} profiles stand on it, and without it devices would not trust their certificates. Choose another trusted certificate for each or for all of them, or delete them first.`;
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{profile.displayName} cannot be deleted yet</DialogTitle>
          <MoveDependents
            profile={profile}
            onMoved={onFreed}
            close={<Button onClick={onClose}>Close</Button>}
          >
            <div>{words}</div>
            <ul className={styles.list} aria-label="Profiles that stand on it">
              {dependents.map(({ id, displayName }) => (
                <li key={id} className={styles.item}>
                  <TextLink to={paths.profilePage(id)}>{displayName}</TextLink>
                  <TextLink
                    to={paths.editProfile(id, 'settings')}
                    aria-label={`Choose another trusted certificate in ${displayName}`}
                  >
                    Choose another
                  </TextLink>
                </li>
              ))}
            </ul>
            {count > dependents.length ? (
              <TextLink to={paths.profilesOn(profile.id)}>All {count} in the list</TextLink>
            ) : null}
          </MoveDependents>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
