import type { Control } from '@countersign/catalog/setting';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { AllChains } from '../certificates/all-chains.tsx';
import { CertificateCards } from '../certificates/certificate-cards.tsx';
import { CertificateDrop } from '../certificates/certificate-drop.tsx';
import { FileSources } from '../certificates/file-sources.tsx';
import { OneOfSeveral } from '../certificates/one-of-several.tsx';
import { RefusedList } from '../certificates/refused-list.tsx';
import { useWizard } from '../wizard.ts';
import { guidedHint } from './guided-hint.tsx';
import type { FieldProps } from './field-props.ts';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    justifyItems: 'stretch',
  },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '72ch', textWrap: 'pretty' },
});

/** The CA certificates: files in, cards out. In an edit there is one, and another file takes its place. */
export function CertificateField({ setting }: FieldProps<Extract<Control, { type: 'certificate' }>>) {
  const styles = useStyles();
  const { mode, files } = useWizard();
  return (
    <div className={styles.field}>
      <Text className={styles.hint}>
        {mode === 'create'
          ? guidedHint(setting)
          : 'Another file takes the place of this certificate. Devices then get the new one.'}
      </Text>
      <CertificateDrop />
      {files.note === undefined ? null : <Text className={styles.hint}>{files.note}</Text>}
      <RefusedList />
      {mode === 'edit' ? <OneOfSeveral /> : null}
      <FileSources />
      <CertificateCards />
      {mode === 'create' ? <AllChains /> : null}
    </div>
  );
}
