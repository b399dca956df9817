import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemNotice } from './problem-notice.tsx';
import { useReturnFocus } from './return-focus.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  surface: { maxWidth: '480px' },
});

type Props = {
  title: string;
  /** What will happen, in numbers. */
  children: ReactNode;
  confirm: string;
  cancel?: string;
  /** Above the organisation's limit: the words that must be typed before it can be done. */
  typed?: string | undefined;
  /** Why it cannot be done yet. */
  waiting?: string | undefined;
  onConfirm: () => Promise<void> | void;
  onClose: () => void;
};

/** The question before something that cannot be taken back. Render it only while it is asked. */
export function ConfirmDialog(props: Props) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  // What was answered stays on the screen: what it did is read anew before it closes, and might ask the opposite by then.
  const [answered, setAnswered] = useState<Props>();
  const {
    title,
    children,
    confirm,
    cancel = 'Cancel',
    typed,
    waiting,
    onConfirm,
    onClose,
  } = answered ?? props;
  const busy = answered !== undefined;
  const [failure, setFailure] = useState<unknown>();
  useReturnFocus();
  const missing = typed !== undefined && words.trim() !== typed;
  const act = async (event: FormEvent) => {
    event.preventDefault();
    // React hands it on to a form that the dialog was opened from, which would be sent as well.
    event.stopPropagation();
    if (busy || missing || waiting !== undefined) return;
    setAnswered(props);
    setFailure(undefined);
    try {
      await onConfirm();
    } catch (thrown) {
      setFailure(thrown);
      setAnswered(undefined);
    }
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={(event) => void act(event)}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {failure === undefined ? null : <ProblemNotice problem={failure} />}
              <div>{children}</div>
              {typed === undefined ? null : (
                <Field label={`Type “${typed}” to go on`}>
                  <Input value={words} autoComplete="off" onChange={(_event, data) => setWords(data.value)} />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={busy || missing || waiting !== undefined}
                title={waiting ?? (missing ? 'Type the words above first' : undefined)}
              >
                {confirm}
              </Button>
              <Button onClick={onClose}>{cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
