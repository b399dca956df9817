import { makeStyles } from '@fluentui/react-components';
import { certificateKey } from '../kind-set.ts';
import { SettingField } from '../setting-field/setting-field.tsx';
import { useWizard } from '../wizard.ts';
import { RepeatedNames } from './name-preview.tsx';
import { PairTable } from './pair-table.tsx';
import { ByHand, PlatformNotices } from './platform-notices.tsx';
import { PlatformSettings } from './platform-settings.tsx';

const useStyles = makeStyles({ step: { display: 'grid', gap: '28px', minWidth: 0, maxWidth: '960px' } });

/** The settings of the kinds, as the catalog names them: first what the platforms share, then each platform. */
export function SettingsStep() {
  const styles = useStyles();
  const { kinds, pairs } = useWizard();
  const [first] = kinds;
  const key = first && certificateKey(first);
  const setting = key === undefined ? undefined : first?.settings[key];
  return (
    <div className={styles.step}>
      <PlatformNotices />
      {setting ? (
        <SettingField
          control={setting.control}
          setting={setting}
          field="certificates"
          value={undefined}
          onChange={ignored}
        />
      ) : null}
      <ByHand />
      <PairTable />
      {pairs.length > 1 ? <RepeatedNames /> : null}
      {kinds.map((kind) => (
        <PlatformSettings key={kind.id} kind={kind} />
      ))}
    </div>
  );
}

/** Certificates come by file, not by a value. */
function ignored(): void {}
