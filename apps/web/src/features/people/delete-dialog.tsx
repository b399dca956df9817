import { deletePerson, type Person } from '../../api/people.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { useDeletion } from '../../navigation/use-deletion.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { deletionWords } from './deletion-words.ts';
import { people } from './people.ts';

/** Asks before a user goes. When somebody changed them meanwhile, it says so. */
export function DeleteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const remove = useDeletion(people, deletePerson);
  const limit = useConfirmAbove().devices;
  const { name, devices } = person;
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      typed={devices > limit ? name : undefined}
      onConfirm={() => remove(person)}
      onClose={onClose}
    >
      {deletionWords(1, devices)}
    </ConfirmDialog>
  );
}
