import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ErrorCircle12Filled } from '@fluentui/react-icons';
import { uploadLimits } from '@countersign/x509/limits';
import { useId } from 'react';
import { DropZone } from '../../../../ui/drop-zone.tsx';
import { useWizard } from '../wizard.ts';
import { fileEndings } from './upload.ts';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  error: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Where the certificates of the wizard come from. */
export function CertificateDrop() {
  const styles = useStyles();
  const { mode, files, error, leave } = useWizard();
  const message = useId();
  const wrong = error('certificates');
  const several = mode === 'create';
  const add = (added: File[]) => {
    files.add(added);
    leave('certificates');
  };
  return (
    <div className={styles.field} data-field="certificates">
      <DropZone
        drop={several ? 'Drop certificate files here, or ' : 'Drop another file here, or '}
        browse={several ? 'browse for them' : 'browse for it'}
        hint={`.cer, .crt, .der, .pem, .p7b or .p7c, up to ${uploadLimits.bytes / 1024} KiB${
          several ? '; several files, and several certificates in one, are fine' : ''
        }`}
        label="Certificate files"
        multiple={several}
        accept={fileEndings}
        wrongId={wrong === undefined ? undefined : message}
        onFiles={add}
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
