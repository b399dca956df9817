import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUpload24Regular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

const useStyles = makeStyles({
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
  words: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', flexGrow: 1, minWidth: 0 },
  small: { color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
});

type Props = {
  /** "Drop files here, or ", and what the keyboard does instead: "browse for them". */
  drop: string;
  browse: string;
  hint: ReactNode;
  /** What the files are called. */
  label: string;
  multiple: boolean;
  accept?: string;
  /** The message that says what is wrong, if anything is. */
  wrongId?: string | undefined;
  onFiles: (files: File[]) => void;
  /** What is dropped, where folders may be among it; without it only its files count. */
  onDrop?: (dropped: DataTransfer) => void;
};

/** Where files are dropped. The button in it does the same by keyboard. */
export function DropZone({ drop, browse, hint, label, wrongId, onFiles, onDrop, ...choice }: Props) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (onDrop) onDrop(event.dataTransfer);
    else onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <button
        type="button"
        aria-describedby={wrongId}
        data-invalid={wrongId !== undefined}
        className={mergeClasses(styles.zone, over && styles.over, wrongId !== undefined && styles.wrong)}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <ArrowUpload24Regular className={styles.icon} aria-hidden="true" />
        <span className={styles.words}>
          <span>
            <Text weight="semibold">{drop}</Text>
            <Text weight="semibold" className={styles.browse}>
              {browse}
            </Text>
          </span>
          <Text size={200} className={styles.small}>
            {hint}
          </Text>
        </span>
      </button>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        aria-label={label}
        {...choice}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file, corrected, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
