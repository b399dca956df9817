import { osRangeLines } from '@countersign/catalog/os-ranges';
import { platform } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CopyField } from '../../../ui/copy-field.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  steps: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, paddingInlineStart: '24px' },
  step: { paddingInlineStart: tokens.spacingHorizontalXS },
  body: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  ranges: { margin: 0, paddingInlineStart: '24px' },
});

/** Device administrator cannot install a root on newer Android by itself: what a person does by hand, in order. */
export function ManualSteps({ certificateName, type }: { certificateName: string; type: ProfileType }) {
  const styles = useStyles();
  const trusted = type === 'trusted';
  return (
    <div className={styles.all}>
      <div>
        <Text>
          {trusted
            ? 'Devices take the certificate from this profile on these versions of Android:'
            : 'Devices take the root certificate from the trusted profile on these versions of Android:'}
        </Text>
        <ul className={styles.ranges}>
          {osRangeLines(platform('androidDeviceAdministrator').works).map((range) => (
            <li key={range}>{range}</li>
          ))}
        </ul>
      </div>
      <Text>On anything newer, keep to this order:</Text>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <div className={styles.body}>
            <Text>
              Install the {trusted ? '' : 'root '}certificate on the device by hand: open the file there, and
              when Android asks for a name, give it exactly this one.
            </Text>
            <CopyField label="Name of the certificate" value={certificateName} />
          </div>
        </li>
        <li className={styles.step}>
          <Text>
            Deliver {trusted ? 'this' : 'the trusted'} profile to the device. It finds the certificate by that
            name.
          </Text>
        </li>
        <li className={styles.step}>
          <Text>
            Deliver {trusted ? 'the SCEP or PKCS profile that refers to this one' : 'this profile'}.
          </Text>
        </li>
      </ol>
    </div>
  );
}
