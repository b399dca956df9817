import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { deletePerson, ifPersonDeleted, type Person } from '../../api/people.ts';
import { whatIfQuery } from '../../api/what-if.ts';
import { useDeletion } from '../../navigation/use-deletion.ts';
import { ChangeDialog } from '../../parts/what-if/change-dialog.tsx';
import { deletionWords } from './deletion-words.ts';
import { people } from './people.ts';

/** Asks before a user goes, with what their devices lose. When somebody changed them meanwhile, it says so. */
export function DeleteDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const remove = useDeletion(people, deletePerson);
  const { name, devices } = person;
  const question = ifPersonDeleted(person);
  const foreseen = useQuery(whatIfQuery(question));
  return (
    <ChangeDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      name={name}
      question={question}
      foreseen={foreseen}
      onConfirm={() => remove(person)}
      onClose={onClose}
    >
      <Text>{deletionWords(1, devices)}</Text>
    </ChangeDialog>
  );
}
