import { useChanged } from '../../api/change.ts';
import { deleteScopeTag } from '../../api/scope-tag-changes.ts';
import type { ScopeTag } from '../../api/scope-tags.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';

type Props = { tag: ScopeTag; onDeleted: () => void; onClose: () => void };

/** Asked only of one that nothing has; should somebody have given it a moment ago, the server says to what. */
export function DeleteTag({ tag, onDeleted, onClose }: Props) {
  const changed = useChanged();
  const notify = useNotify();
  const remove = async () => {
    await deleteScopeTag(tag);
    onDeleted();
    await changed('scope-tags');
    notify({ intent: 'success', title: `${tag.name} is deleted` });
  };
  return (
    <ConfirmDialog title={`Delete ${tag.name}?`} confirm="Delete" onConfirm={remove} onClose={onClose}>
      Nothing has this scope tag, so nobody sees more or less without it.
    </ConfirmDialog>
  );
}
