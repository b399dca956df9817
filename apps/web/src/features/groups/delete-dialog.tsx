import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { deleteGroup, type Group, ifGrouped } from '../../api/groups.ts';
import { whatIfQuery } from '../../api/what-if.ts';
import { useDeletion } from '../../navigation/use-deletion.ts';
import { ChangeDialog } from '../../parts/what-if/change-dialog.tsx';
import { groups } from './groups.ts';

/** Asks before a group goes, with what that does. */
export function DeleteDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const remove = useDeletion(groups, deleteGroup);
  const question = ifGrouped(group.id, null);
  const foreseen = useQuery(whatIfQuery(question));
  return (
    <ChangeDialog
      title={`Delete ${group.name}?`}
      confirm="Delete"
      name={group.name}
      question={question}
      foreseen={foreseen}
      onConfirm={() => remove(group)}
      onClose={onClose}
    >
      <Text>
        Its users and devices stay. Assignments that name it stay as well, marked as broken, and reach nobody.
      </Text>
    </ChangeDialog>
  );
}
