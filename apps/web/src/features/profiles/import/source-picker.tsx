import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { DropZone } from '../../../ui/drop-zone.tsx';
import type { Chosen } from './chosen.ts';
import { limitWords } from './limits.ts';
import { useChoice } from './use-choice.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  hidden: { display: 'none' },
  refusal: { overflowWrap: 'anywhere' },
});

/** Files or folders, dropped or chosen. */
export function SourcePicker({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const styles = useStyles();
  const { reading, refusal, drop, files } = useChoice(onChosen);
  const folder = useRef<HTMLInputElement>(null);
  const message = useId();
  return (
    <div className={styles.all}>
      <DropZone
        drop="Drop files or folders here, or "
        browse="browse for files"
        hint={`JSON, in UTF-8 or UTF-16. ${limitWords}`}
        label="Files to import"
        multiple
        wrongId={refusal === undefined ? undefined : message}
        onFiles={files}
        onDrop={drop}
      />
      <div className={styles.row}>
        <Button icon={<FolderOpen20Regular />} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <input
          ref={(element) => {
            folder.current = element;
            if (element) element.webkitdirectory = true;
          }}
          type="file"
          className={styles.hidden}
          aria-label="Folder to import"
          onChange={(event) => {
            files([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        {reading ? <Spinner size="tiny" delay={200} label="Reading the files…" /> : null}
      </div>
      {refusal === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody id={message} className={styles.refusal}>
            {refusal}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
