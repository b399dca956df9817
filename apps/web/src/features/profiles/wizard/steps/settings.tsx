import { makeStyles } from '@fluentui/react-components';
import { CopyNotice } from '../copy/copy-notice.tsx';
import { RootPicker } from '../root-picker/root-picker.tsx';
import { useWizard } from '../wizard.ts';
import { IdentitySettings } from './identity-settings.tsx';
import { ByHand, PlatformNotices } from './platform-notices.tsx';
import { TrustedSettings } from './trusted-settings.tsx';

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

/** What the profile stands on, then what the certificate is to be. */
function IdentityParts() {
  return (
    <>
      <PlatformNotices />
      <RootPicker />
      <ByHand />
      <IdentitySettings step="settings" />
    </>
  );
}
