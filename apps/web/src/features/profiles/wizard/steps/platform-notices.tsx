import { osRangeLines } from '@countersign/catalog/os-ranges';
import { isRetired, platform } from '@countersign/catalog/platforms';
import { makeStyles, MessageBar, MessageBarBody, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { HiddenNotice, isHiddenOnDevice } from '../../platform/hidden-notice.tsx';
import { ManualSteps } from '../../platform/manual-steps.tsx';
import { RetiredNotice } from '../../platform/retired-notice.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  manual: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: 'inherit' },
  which: { maxWidth: '400px' },
});

/** What one should know of the chosen platforms before bringing a certificate. */
export function PlatformNotices() {
  const styles = useStyles();
  const { kinds } = useWizard();
  const retired = kinds.map((kind) => kind.platform).filter(isRetired);
  const hidden = kinds.some(isHiddenOnDevice);
  const android = kinds.some(
    ({ type, platform: name }) => type === 'trusted' && platform(name).label.startsWith('Android'),
  );
  if (retired.length === 0 && !android && !hidden) return null;
  return (
    <div className={styles.all}>
      {retired.map((name) => (
        <RetiredNotice key={name} platform={name} />
      ))}
      {hidden ? <HiddenNotice /> : null}
      {android ? (
        <MessageBar layout="multiline">
          <MessageBarBody>
            Android may tell people that a third party installed a certificate and could watch the network.
            That is this profile: tell them before it reaches them.
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </div>
  );
}

/** Device administrator needs a person where Android is newer, and that person the exact name (+a2, +b6). */
export function ByHand() {
  const styles = useStyles();
  const { kinds, certificates, pairs, roots } = useWizard();
  const [chosen, setChosen] = useState(0);
  const kind = kinds.find((one) => one.platform === 'androidDeviceAdministrator');
  if (!kind) return null;
  const root = roots.candidates.find(({ id }) => id === pairs[0]?.rootProfileId);
  const carried = certificates[Math.min(chosen, certificates.length - 1)]?.read.name;
  const name = kind.rootLink ? root?.certificate?.name : carried;
  return (
    <section className={styles.manual} aria-label="Android device administrator, by hand">
      <Text as="h3" weight="semibold" className={styles.title}>
        Android device administrator, by hand
      </Text>
      {!kind.rootLink && certificates.length > 1 ? (
        <Select
          className={styles.which}
          aria-label="The certificate that is installed by hand"
          value={String(chosen)}
          onChange={(_event, { value }) => setChosen(Number(value))}
        >
          {certificates.map(({ sha256, read }, index) => (
            <option key={sha256} value={index}>
              {read.name}
            </option>
          ))}
        </Select>
      ) : null}
      {name === undefined ? (
        <Text>
          Devices take the certificate from this profile on Android{' '}
          {osRangeLines(platform('androidDeviceAdministrator').works).join('; ')}. Newer ones need a person:
          once you have {kind.rootLink ? 'chosen the trusted profile' : 'brought the certificate'}, the steps
          stand here with the exact name to give {kind.rootLink ? 'its certificate' : 'it'}.
        </Text>
      ) : (
        <ManualSteps certificateName={name} type={kind.type} />
      )}
    </section>
  );
}
