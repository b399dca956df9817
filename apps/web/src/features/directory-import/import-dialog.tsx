import { useConfirmAbove } from '../../api/settings.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

type Props = {
  name: string;
  /** How many records the file ends. */
  records: number;
  words: string;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before a file ends records that it does not have. */
export function ImportDialog({ name, records, words, onConfirm, onClose }: Props) {
  const { devices } = useConfirmAbove();
  return (
    <ConfirmDialog
      title="Import the file?"
      confirm="Import"
      typed={records > devices ? name : undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {words}. Look that the file is a whole one, and not a part of your directory.
    </ConfirmDialog>
  );
}
