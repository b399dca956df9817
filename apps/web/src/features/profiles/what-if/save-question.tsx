import { Text } from '@fluentui/react-components';
import { Problem } from '../../../api/problem.ts';
import type { WhatIf } from '../../../api/what-if.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { WhatIfTotals } from './what-if-totals.tsx';

type Props = {
  title: string;
  confirm: string;
  /** To be typed. */
  name: string;
  effect: WhatIf | Problem;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** The question before something is saved that does much to devices, or nobody knows what. */
export function SaveQuestion({ title, confirm, name, effect, onConfirm, onClose }: Props) {
  return (
    <ConfirmDialog title={title} confirm={confirm} typed={name} onConfirm={onConfirm} onClose={onClose}>
      {effect instanceof Problem ? (
        <Text>What it does to devices could not be worked out. {effect.title}.</Text>
      ) : (
        <WhatIfTotals answer={effect} />
      )}
    </ConfirmDialog>
  );
}
