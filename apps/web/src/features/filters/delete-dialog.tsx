import { deleteFilter, type Filter } from '../../api/filters.ts';
import { useDeletion } from '../../navigation/use-deletion.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { filters } from './filters.ts';

/** Asks before a filter goes. When somebody changed or assigned it meanwhile, it says so. */
export function DeleteDialog({ filter, onClose }: { filter: Filter; onClose: () => void }) {
  const remove = useDeletion(filters, deleteFilter);
  return (
    <ConfirmDialog
      title={`Delete ${filter.name}?`}
      confirm="Delete"
      onConfirm={() => remove(filter)}
      onClose={onClose}
    >
      No assignment uses it, so nothing changes for devices. Its name and its rule stay in the audit log.
    </ConfirmDialog>
  );
}
