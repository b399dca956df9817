import type { Kind } from '@countersign/catalog/kind';
import { Text } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useChanged } from '../../../api/change.ts';
import { asProblem } from '../../../api/problem.ts';
import {
  type Profile,
  profileQuery,
  profileSubjects,
  type Revision,
  restoreProfile,
} from '../../../api/profiles.ts';
import { ifRestored, whatIfQuery } from '../../../api/what-if.ts';
import { ChangeDialog } from '../../../parts/what-if/change-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { DifferenceRows } from './difference-rows.tsx';
import { differencesOf, effectBetween } from './differences.ts';
import { effectForeseen } from './effect-words.ts';

type Props = { kind: Kind; profile: Profile; revision: Revision; onClose: () => void };

/**
 * What a restore changes and what devices notice of it. When somebody saved meanwhile, the newest state is read and the
 * difference to it shown, so that the second press knows what it does.
 */
export function RestoreDialog({ kind, profile, revision, onClose }: Props) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const differences = differencesOf(kind, profile, revision);
  const question = ifRestored(profile, revision.version);
  const foreseen = useQuery(whatIfQuery(question));
  const restore = async () => {
    try {
      const restored = await restoreProfile(profile.id, profile.version, revision.version);
      queryClient.setQueryData(profileQuery(profile.id).queryKey, restored);
    } catch (thrown) {
      if (asProblem(thrown).code === 'precondition.failed') await changed(...profileSubjects);
      throw thrown;
    }
    onClose();
    await changed(...profileSubjects);
    notify({
      intent: 'success',
      title: `Version ${revision.version} of ${revision.displayName} is restored`,
    });
  };
  return (
    <ChangeDialog
      title={`Restore version ${revision.version}?`}
      confirm="Restore"
      name={profile.displayName}
      question={question}
      foreseen={foreseen}
      onConfirm={restore}
      onClose={onClose}
    >
      <Text>
        It becomes version {profile.version + 1}, and nothing of the history is lost.{' '}
        {effectForeseen[effectBetween(kind, profile, revision)]}
      </Text>
      {differences.length === 0 ? (
        <Text>It says the same as the current version.</Text>
      ) : (
        <DifferenceRows differences={differences} foreseen />
      )}
    </ChangeDialog>
  );
}
