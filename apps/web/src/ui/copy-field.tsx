import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useCopied } from './use-copied.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
  button: { flexShrink: 0 },
});

type Props = { label: string; value: string; hint?: string };

/** Something to take away, with a button that says when it is in the clipboard. */
export function CopyField({ label, value, hint }: Props) {
  const styles = useStyles();
  const { copied, copy } = useCopied(value);
  return (
    <Field label={label} hint={hint ?? null}>
      {(control) => (
        <div className={styles.row}>
          <Input
            {...control}
            className={styles.input}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            className={styles.button}
            icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
            // Over plain http from elsewhere browsers have no clipboard; the field can still be selected.
            disabledFocusable={!window.isSecureContext}
            title={window.isSecureContext ? undefined : 'Select the text and copy it yourself'}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      )}
    </Field>
  );
}
