import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useConfirmAbove } from '../../api/settings.ts';
import type { WhatIfQuestion } from '../../api/what-if.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EffectTold, type Foreseen } from './effect-told.tsx';
import { isMuch } from './is-much.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

export type ChangeDialogProps = {
  title: string;
  confirm: string;
  /** What is changed; its name is typed when it does much, or when nobody can tell what it does. */
  name: string;
  question: WhatIfQuestion;
  foreseen: Foreseen;
  /** The organisation wants the name typed however little it does. */
  always?: boolean;
  /** What else there is to know. */
  children?: ReactNode;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before a change of what devices get, with what it does to them. */
export function ChangeDialog(props: ChangeDialogProps) {
  const { name, question, foreseen, always = false, children, ...dialog } = props;
  const styles = useStyles();
  const above = useConfirmAbove();
  const { data, error } = foreseen;
  return (
    <ConfirmDialog
      {...dialog}
      typed={always || isMuch(foreseen, above) ? name : undefined}
      waiting={data || error ? undefined : 'What it does to devices is being worked out'}
    >
      <div className={styles.all}>
        {children}
        <EffectTold foreseen={foreseen} question={question} />
      </div>
    </ConfirmDialog>
  );
}
