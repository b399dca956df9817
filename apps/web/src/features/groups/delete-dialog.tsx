import { Text } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { deleteGroup, type Group, groupQuery, groupSubjects } from '../../api/groups.ts';
import { asProblem } from '../../api/problem.ts';
import { ifGrouped, whatIfQuery } from '../../api/what-if.ts';
import { ChangeDialog } from '../../parts/what-if/change-dialog.tsx';
import { paths } from '../../paths.ts';
import { useNotify } from '../../ui/notify.tsx';

/** Asks before a group goes, with what that does. */
export function DeleteDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const { id, name } = group;
  const question = ifGrouped(id, null);
  const foreseen = useQuery(whatIfQuery(question));
  const remove = async () => {
    try {
      await deleteGroup(group);
    } catch (thrown) {
      if (asProblem(thrown).code === 'precondition.failed') await changed(...groupSubjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.groups);
    queryClient.removeQueries({ queryKey: groupQuery(id).queryKey });
    await changed(...groupSubjects);
    notify({ intent: 'success', title: `${name} is deleted` });
  };
  return (
    <ChangeDialog
      title={`Delete ${name}?`}
      confirm="Delete"
      name={name}
      question={question}
      foreseen={foreseen}
      onConfirm={remove}
      onClose={onClose}
    >
      <Text>
        Its users and devices stay. Assignments that name it stay as well, marked as broken, and reach nobody.
      </Text>
    </ChangeDialog>
  );
}
