import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type DirectoryImport, ifImported, type ImportResult } from '../../api/directory-imports.ts';
import { useConfirmAbove } from '../../api/settings.ts';
import { EffectTold } from '../../parts/what-if/effect-told.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { missingWords } from './count-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

type Props = {
  file: DirectoryImport;
  result: ImportResult;
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before a file ends records that it does not have, or changes something for many devices. */
export function ImportDialog({ file, result: { missing, effect }, onConfirm, onClose }: Props) {
  const styles = useStyles();
  const { devices } = useConfirmAbove();
  const ended = missingWords(file, missing);
  const isMuch = missing > devices || (effect?.devices ?? 0) > devices;
  return (
    <ConfirmDialog
      title="Import the file?"
      confirm="Import"
      typed={isMuch ? file.fileName : undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <div className={styles.all}>
        {ended === undefined ? null : (
          <Text>{ended}. Look that the file is a whole one, and not a part of your directory.</Text>
        )}
        {effect === null ? null : <EffectTold foreseen={{ data: effect }} question={ifImported(file)} />}
      </div>
    </ConfirmDialog>
  );
}
