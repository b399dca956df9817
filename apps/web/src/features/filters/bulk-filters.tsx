import { Button } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useChanged } from '../../api/change.ts';
import { deleteFilter, filterSubjects, type FilterSummary } from '../../api/filters.ts';
import { inTurn } from '../../api/in-turn.ts';
import { useOutcome } from '../../api/use-outcome.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { totalText } from '../../ui/list/view.ts';

const nouns = ['filter', 'filters'] as const;

/** Each is deleted by itself, so that one that is in use does not stop the rest. */
export function BulkFilters({ chosen, onDone }: { chosen: FilterSummary[]; onDone: () => void }) {
  const [asked, setAsked] = useState(false);
  const changed = useChanged();
  const tell = useOutcome();
  const filters = totalText(chosen.length, nouns);
  const act = async () => {
    const outcome = await inTurn(chosen, deleteFilter);
    await changed(...filterSubjects);
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
          title={`Delete ${filters}?`}
          confirm="Delete"
          onConfirm={act}
          onClose={() => setAsked(false)}
        >
          {`This deletes ${filters} for good. Those that assignments use stay, and you are told which. Names and rules stay in the audit log.`}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
