import { platform } from '@countersign/catalog/platforms';
import { Text } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { deleteProfile, type Profile, profileQuery, profileSubjects } from '../../../api/profiles.ts';
import { ifDeleted, whatIfQuery } from '../../../api/what-if.ts';
import { ChangeDialog } from '../../../parts/what-if/change-dialog.tsx';
import { paths } from '../../../paths.ts';
import { useNotify } from '../../../ui/notify.tsx';
import { useReturnFocus } from '../../../ui/return-focus.ts';
import { HeldDialog } from './held-dialog.tsx';

type Props = {
  profile: Profile;
  /** The organisation wants the name typed even for one. */
  typed: boolean;
  onClose: () => void;
};

/** Asks before a profile goes, with what devices lose by it. When somebody changed it meanwhile, it says so and asks again over the newest state. */
export function DeleteDialog({ profile, typed, onClose }: Props) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  // One dialog gives way to another here, which was not opened from the page.
  useReturnFocus();
  const { id, displayName } = profile;
  const [held, setHeld] = useState<Problem>();
  const question = ifDeleted(profile);
  const foreseen = useQuery(whatIfQuery(question));
  const remove = async () => {
    try {
      await deleteProfile(profile);
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (heldBy(problem)) return setHeld(problem);
      if (problem.code === 'precondition.failed') await changed(...profileSubjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.profileList);
    queryClient.removeQueries({ queryKey: profileQuery(id).queryKey });
    await changed(...profileSubjects);
    notify({ intent: 'success', title: `${displayName} is deleted` });
  };
  const standing = held ?? heldBy(foreseen.error);
  if (standing) {
    const freed = () => {
      setHeld(undefined);
      void foreseen.refetch();
    };
    return <HeldDialog profile={profile} problem={standing} onFreed={freed} onClose={onClose} />;
  }
  return (
    <ChangeDialog
      title={`Delete ${displayName}?`}
      confirm="Delete"
      name={displayName}
      always={typed}
      question={question}
      foreseen={foreseen}
      onConfirm={remove}
      onClose={onClose}
    >
      <Text>
        One profile for {platform(profile.platform).shortLabel} is deleted for good
        {profile.certificate ? `, and devices no longer get “${profile.certificate.name}” by it` : ''}. Its
        name and its last settings stay in the audit log.
      </Text>
    </ChangeDialog>
  );
}

/** Others stand on it, so that it stays. */
function heldBy(error: Error | null): Problem | undefined {
  if (!error) return undefined;
  const problem = asProblem(error);
  return problem.code === 'profile.has-dependents' ? problem : undefined;
}
