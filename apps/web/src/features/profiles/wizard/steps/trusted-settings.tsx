import { certificateKey } from '../kind-set.ts';
import { SettingField } from '../setting-field/setting-field.tsx';
import { useWizard } from '../wizard.ts';
import { RepeatedNames } from './name-preview.tsx';
import { PairTable } from './pair-table.tsx';
import { ByHand, PlatformNotices } from './platform-notices.tsx';
import { PlatformSettings } from './platform-settings.tsx';

/** The certificates, then on which platforms each goes, then what each platform wants to know. */
export function TrustedSettings() {
  const { kinds, pairs } = useWizard();
  const [first] = kinds;
  const key = first && certificateKey(first);
  const setting = key === undefined ? undefined : first?.settings[key];
  return (
    <>
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
    </>
  );
}

/** Certificates come by file, not by a value. */
function ignored(): void {}
