import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useConfirmAbove } from '../../api/settings.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ExportButton } from './export-button.tsx';
import { EffectList } from './effect-list.tsx';
import type { Effect } from './effect-words.ts';

const useStyles = makeStyles({ all: { display: 'grid', gap: tokens.spacingVerticalM } });

type Props = {
  title: string;
  confirm: string;
  /** What is changed; its name is typed when it does much, or when nobody can tell what it does. */
  name: string;
  effect: Effect | undefined;
  /** Every device of it, as CSV. */
  exportAll: () => Promise<string>;
  /** What else there is to know. */
  children?: ReactNode;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before a change of what devices get, with what it does to them. */
export function ChangeDialog({ name, effect, exportAll, children, ...question }: Props) {
  const styles = useStyles();
  const { devices } = useConfirmAbove();
  return (
    <ConfirmDialog {...question} typed={effect === undefined || effect.devices > devices ? name : undefined}>
      <div className={styles.all}>
        {effect ? (
          <EffectList effect={effect} />
        ) : (
          <Text>It could not be found out for how many devices something changes.</Text>
        )}
        {effect && effect.devices > 0 ? <ExportButton exportAll={exportAll} /> : null}
        {children}
      </div>
    </ConfirmDialog>
  );
}
