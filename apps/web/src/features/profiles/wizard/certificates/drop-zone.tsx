import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowUpload24Regular, ErrorCircle12Filled } from '@fluentui/react-icons';
import { uploadLimits } from '@countersign/x509/limits';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useWizard } from '../wizard.ts';
import { fileEndings } from './upload.ts';

const useStyles = makeStyles({
  field: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  zone: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    width: '100%',
    padding: '20px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  browse: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  wrong: { border: `1px dashed ${tokens.colorStatusDangerBorder2}` },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  words: { display: 'grid', flexGrow: 1, minWidth: 0 },
  small: { color: tokens.colorNeutralForeground2 },
  error: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  hidden: { display: 'none' },
});

/** Where files are dropped. The button in it does the same by keyboard. */
export function DropZone() {
  const styles = useStyles();
  const { mode, files, error, leave } = useWizard();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [label, hint, message] = [useId(), useId(), useId()];
  const wrong = error('certificates');
  const several = mode === 'create';
  const add = (list: FileList | null) => {
    files.add([...(list ?? [])]);
    leave('certificates');
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div className={styles.field} data-field="certificates">
      <button
        type="button"
        aria-labelledby={label}
        aria-describedby={wrong === undefined ? hint : `${message} ${hint}`}
        data-invalid={wrong !== undefined}
        className={mergeClasses(styles.zone, over && styles.over, wrong !== undefined && styles.wrong)}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ArrowUpload24Regular className={styles.icon} aria-hidden="true" />
        <span className={styles.words}>
          <span id={label}>
            <Text weight="semibold">
              {several ? 'Drop certificate files here, or ' : 'Drop another file here, or '}
            </Text>
            <Text weight="semibold" className={styles.browse}>
              {several ? 'browse for them' : 'browse for it'}
            </Text>
          </span>
          <Text size={200} id={hint} className={styles.small}>
            .cer, .crt, .der, .pem, .p7b or .p7c, up to {uploadLimits.bytes / 1024} KiB
            {several ? '; several files, and several certificates in one, are fine' : ''}
          </Text>
        </span>
      </button>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        multiple={several}
        accept={fileEndings}
        aria-label="Certificate files"
        onChange={(event) => {
          add(event.currentTarget.files);
          // The same file, corrected, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {files.waiting.of > 0 ? (
        <Spinner
          size="tiny"
          delay={200}
          label={`Reading ${files.waiting.done + 1} of ${files.waiting.of}…`}
        />
      ) : null}
      {wrong === undefined ? null : (
        <span id={message} className={styles.error}>
          <ErrorCircle12Filled />
          {wrong}
        </span>
      )}
    </div>
  );
}
