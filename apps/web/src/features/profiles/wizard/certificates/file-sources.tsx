import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyField } from '../../../../ui/copy-field.tsx';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    padding: '4px 0',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  body: { display: 'grid', gap: tokens.spacingVerticalM, padding: '8px 0 8px 16px', maxWidth: '720px' },
  text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Where a certificate file comes from (+a1). The names in the commands are examples. */
export function FileSources() {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>Where do I get this file?</summary>
      <div className={styles.body}>
        <Text className={styles.text}>
          From the CA that issues your certificates, or from any device that trusts it already. Only the
          public certificate is wanted, never the private key. With your own CA’s name in place of Contoso
          Root CA:
        </Text>
        <CopyField
          label="Windows, on the CA itself"
          value="certutil -ca.cert contoso-root.cer"
          hint="Saves the CA’s own certificate."
        />
        <CopyField
          label="Windows, on a device that trusts the CA"
          value={'certutil -store Root "Contoso Root CA" contoso-root.cer'}
          hint="For an intermediate CA write CA in place of Root."
        />
        <CopyField
          label="macOS"
          value={
            'security find-certificate -c "Contoso Root CA" -p /Library/Keychains/System.keychain > contoso-root.pem'
          }
        />
        <CopyField
          label="Linux, or anywhere with OpenSSL"
          value="openssl x509 -in contoso-root.pem -outform der -out contoso-root.cer"
          hint="Makes the one form that every device reads from a PEM file."
        />
        <Text className={styles.text}>
          A chain of CAs needs a profile for every CA in it, the root and each intermediate. Bring them all at
          once, and the profiles are made together.
        </Text>
      </div>
    </details>
  );
}
