import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChanged } from '../../api/change.ts';
import { deleteFilter, type Filter, filterQuery, filterSubjects } from '../../api/filters.ts';
import { asProblem } from '../../api/problem.ts';
import { paths } from '../../paths.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';

/** Asks before a filter goes. When somebody changed or assigned it meanwhile, it says so. */
export function DeleteDialog({ filter, onClose }: { filter: Filter; onClose: () => void }) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const { id, name } = filter;
  const remove = async () => {
    try {
      await deleteFilter(filter);
    } catch (thrown) {
      if (['precondition.failed', 'filter.in-use'].includes(asProblem(thrown).code)) {
        await changed(...filterSubjects);
      }
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(paths.filters);
    queryClient.removeQueries({ queryKey: filterQuery(id).queryKey });
    await changed(...filterSubjects);
    notify({ intent: 'success', title: `${name} is deleted` });
  };
  return (
    <ConfirmDialog title={`Delete ${name}?`} confirm="Delete" onConfirm={remove} onClose={onClose}>
      No assignment uses it, so nothing changes for devices. Its name and its rule stay in the audit log.
    </ConfirmDialog>
  );
}
