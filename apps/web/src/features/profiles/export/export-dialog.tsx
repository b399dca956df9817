import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { useReturnFocus } from '../../../ui/return-focus.ts';
import { exportWords } from './export-words.ts';
import { WithAssignments } from './with-assignments.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '520px' },
  content: { display: 'grid', gap: tokens.spacingVerticalM },
});

export type Along = { withRoots: boolean; withAssignments: boolean };

type Props = {
  title: string;
  /** Whether there may be roots that are not among what is exported. */
  rootsApart: boolean;
  /** Hands the file to the browser. */
  onDownload: (along: Along) => Promise<void> | void;
  onClose: () => void;
};

/** Says what the file will hold, before it is written. Render it only while it is asked. */
export function ExportDialog({ title, rootsApart, onDownload, onClose }: Props) {
  const styles = useStyles();
  const [withRoots, setWithRoots] = useState(true);
  const [withAssignments, setWithAssignments] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  useReturnFocus();
  const download = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await onDownload({ withRoots: rootsApart && withRoots, withAssignments });
      onClose();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {failure === undefined ? null : <ProblemNotice problem={failure} />}
            {exportWords.map((words) => (
              <div key={words}>{words}</div>
            ))}
            {rootsApart ? (
              <Checkbox
                label="With the trusted profiles they stand on, which an import elsewhere needs"
                checked={withRoots}
                onChange={(_event, { checked }) => setWithRoots(checked === true)}
              />
            ) : null}
            <WithAssignments checked={withAssignments} onChange={setWithAssignments} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void download()}>
              Download
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
