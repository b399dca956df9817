import { Delete20Regular } from '@fluentui/react-icons';
import { deletePerson, ifPeopleDeleted, personSubjects, type PersonSummary } from '../../api/people.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { BulkAction } from '../../parts/bulk-action.tsx';
import { deletionWords } from './deletion-words.ts';

export function BulkPeople({ chosen, onDone }: { chosen: PersonSummary[]; onDone: () => void }) {
  const devices = chosen.reduce((sum, person) => sum + person.devices, 0);
  return (
    <BulkAction
      chosen={chosen}
      nouns={['user', 'users']}
      name="Delete"
      done="deleted"
      icon={<Delete20Regular />}
      nameOf={({ name }) => name}
      act={deletePerson}
      question={ifPeopleDeleted(chosen.map(({ id }) => id))}
      subjects={personSubjects}
      much={Math.max(devices, chosen.length) > useConfirmAbove().devices}
      onDone={onDone}
    >
      {deletionWords(chosen.length, devices)}
    </BulkAction>
  );
}
