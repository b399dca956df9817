import { makeStyles } from '@fluentui/react-components';
import { CopyNotice } from '../copy/copy-notice.tsx';
import { IdentityParts, TrustedSettings } from '../later-parts.ts';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '28px',
    minWidth: 0,
    maxWidth: '960px',
  },
});

/** The settings of the kinds, as the catalog names them. */
export function SettingsStep() {
  const styles = useStyles();
  const { kinds } = useWizard();
  return (
    <div className={styles.step}>
      <CopyNotice />
      {kinds[0]?.rootLink ? <IdentityParts /> : <TrustedSettings />}
    </div>
  );
}
