import { Delete20Regular } from '@fluentui/react-icons';
import { deleteFilter, filterSubjects, type FilterSummary } from '../../api/filters.ts';
import { BulkAction } from '../../parts/bulk-action.tsx';
import { GiveTags } from '../../parts/scope-tags/give-tags.tsx';
import { totalText } from '../../ui/list/view.ts';

const nouns = ['filter', 'filters'] as const;

type Props = { chosen: FilterSummary[]; onDone: () => void };

export function BulkFilters({ chosen, onDone }: Props) {
  return (
    <>
      <GiveTags
        chosen={chosen}
        nouns={nouns}
        path="/filters"
        nameOf={({ name }) => name}
        subjects={filterSubjects}
        onDone={onDone}
      />
      <DeleteChosen chosen={chosen} onDone={onDone} />
    </>
  );
}

function DeleteChosen({ chosen, onDone }: Props) {
  return (
    <BulkAction
      chosen={chosen}
      nouns={nouns}
      name="Delete"
      done="deleted"
      icon={<Delete20Regular />}
      nameOf={({ name }) => name}
      act={deleteFilter}
      subjects={filterSubjects}
      onDone={onDone}
    >
      {`This deletes ${totalText(chosen.length, nouns)} for good. Those that assignments use stay, and you are told which. Names and rules stay in the audit log.`}
    </BulkAction>
  );
}
