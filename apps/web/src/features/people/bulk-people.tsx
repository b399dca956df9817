import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { inTurn } from '../../api/in-turn.ts';
import { deletePerson, personSubjects, type PersonSummary } from '../../api/people.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';
import { deletionWords } from './deletion-words.ts';

const nouns = ['user', 'users'] as const;

/** Each is deleted by itself, so that one that somebody changed meanwhile does not stop the rest. */
export function BulkPeople({ chosen, onDone }: { chosen: PersonSummary[]; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const limit = useConfirmAbove().devices;
  const users = totalText(chosen.length, nouns);
  const devices = chosen.reduce((sum, person) => sum + person.devices, 0);
  const act = async () => {
    const outcome = await inTurn(chosen, deletePerson);
    await changed(...personSubjects);
    tell(outcome, nouns, 'deleted', ({ name }) => name);
    setAsked(false);
    onDone();
  };
  return (
    <>
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => setAsked(true)}>
        Delete
      </Button>
      {asked ? (
        <ConfirmDialog
          title={`Delete ${users}?`}
          confirm="Delete"
          typed={Math.max(devices, chosen.length) > limit ? `delete ${users}` : undefined}
          onConfirm={act}
          onClose={() => setAsked(false)}
        >
          {deletionWords(chosen.length, devices)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
