import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { deletePerson, type Person, personQuery, personSubjects } from '../../api/people.ts';
import { asProblem } from '../../api/problem.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { deletionWords } from './deletion-words.ts';

/** Asks before a user goes. When somebody changed them meanwhile, it says so. */
export function DeleteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const limit = useConfirmAbove().devices;
  const { id, name, devices } = person;
  const remove = async () => {
    try {
      await deletePerson(person);
    } catch (thrown) {
      if (asProblem(thrown).code === 'precondition.failed') await changed(...personSubjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.users);
    queryClient.removeQueries({ queryKey: personQuery(id).queryKey });
    await changed(...personSubjects);
    notify({ intent: 'success', title: `${name} is deleted` });
  };
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      typed={devices > limit ? name : undefined}
      onConfirm={remove}
      onClose={onClose}
    >
      {deletionWords(1, devices)}
    </ConfirmDialog>
  );
}
