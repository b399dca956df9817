import { platform } from '@countersign/catalog/platforms';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { deleteProfile, type Profile, profileQuery, profileSubjects } from '../../../api/profiles.ts';
import { paths } from '../../../paths.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { HeldDialog } from './held-dialog.tsx';

type Props = {
  profile: Profile;
  /** The organisation wants the name typed even for one. */
  typed: boolean;
  onClose: () => void;
};

/** Asks before a profile goes. When somebody changed it meanwhile, it says so and asks again over the newest state. */
export function DeleteDialog({ profile, typed, onClose }: Props) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const { id, displayName } = profile;
  const [held, setHeld] = useState<Problem>();
  const remove = async () => {
    try {
      await deleteProfile(profile);
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (problem.code === 'profile.has-dependents') return setHeld(problem);
      if (problem.code === 'precondition.failed') await changed(...profileSubjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.profileList);
    queryClient.removeQueries({ queryKey: profileQuery(id).queryKey });
    await changed(...profileSubjects);
    notify({ intent: 'success', title: `${displayName} is deleted` });
  };
  if (held) {
    const freed = () => setHeld(undefined);
    return <HeldDialog profile={profile} problem={held} onFreed={freed} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={`Delete ${displayName}?`}
      confirm="Delete"
      typed={typed ? displayName : undefined}
      onConfirm={remove}
      onClose={onClose}
    >
      One profile for {platform(profile.platform).shortLabel} is deleted for good
      {profile.certificate ? `, and devices no longer get “${profile.certificate.name}” by it` : ''}. Its name
      and its last settings stay in the audit log.
    </ConfirmDialog>
  );
}
