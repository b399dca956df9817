import { useConfirmAbove } from '../../api/settings.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EffectList } from './effect-list.tsx';
import type { Effect } from './effect-words.ts';

type Props = { name: string; effect: Effect; onConfirm: () => Promise<void>; onClose: () => void };

/** Asks before another rule changes what devices get. */
export function ChangeDialog({ name, effect, onConfirm, onClose }: Props) {
  const { devices } = useConfirmAbove();
  return (
    <ConfirmDialog
      title="Save this rule?"
      confirm="Save"
      typed={effect.devices > devices ? name : undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <EffectList effect={effect} />
    </ConfirmDialog>
  );
}
