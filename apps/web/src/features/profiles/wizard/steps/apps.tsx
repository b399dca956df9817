import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { IdentitySettings } from './identity-settings.tsx';

const useStyles = makeStyles({
  step: { display: 'grid', gap: '28px', minWidth: 0, maxWidth: '960px' },
  lead: { maxWidth: '72ch', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Which apps of the device may use the certificate. */
export function AppsStep() {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <Text className={styles.lead}>
        Apps ask the person before they use the certificate, unless you grant it to them here.
      </Text>
      <IdentitySettings step="apps" />
    </div>
  );
}
