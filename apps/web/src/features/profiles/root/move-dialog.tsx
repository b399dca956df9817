import {
  Button,
  Dialog,
  DialogBody,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Profile } from '../../../api/profiles.ts';
import { useReturnFocus } from '../../../ui/return-focus.ts';
import { MoveDependents } from './move-dependents.tsx';

const useStyles = makeStyles({ surface: { maxWidth: '520px' } });

/** A CA is replaced: everything under the old root goes to the new one. */
export function MoveDialog({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Move all that stand on {profile.displayName}</DialogTitle>
          <MoveDependents
            profile={profile}
            onMoved={onClose}
            close={<Button onClick={onClose}>Cancel</Button>}
          />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
