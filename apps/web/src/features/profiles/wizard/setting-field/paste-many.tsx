import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { ClipboardPaste20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useReturnFocus } from '../../../../ui/return-focus.ts';

const useStyles = makeStyles({
  open: { display: 'grid', gap: tokens.spacingVerticalS, flexBasis: '100%', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { noun: string; onPaste: (text: string) => void };

/** A place for a whole list at once. */
export function PasteMany({ noun, onPaste }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<ClipboardPaste20Regular />}
        appearance="subtle"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        Add many
      </Button>
      {open ? <Place noun={noun} onPaste={onPaste} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Place({ noun, onPaste, onClose }: Props & { onClose: () => void }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useReturnFocus();
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div
      ref={place}
      role="presentation"
      className={styles.open}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Field label={`One ${noun} per line`}>
        <Textarea rows={5} spellCheck={false} value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            if (text.trim() !== '') onPaste(text);
            onClose();
          }}
        >
          Add these
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
