import { RootPicker } from '../root-picker/root-picker.tsx';
import { IdentitySettings } from './identity-settings.tsx';
import { ByHand, PlatformNotices } from './platform-notices.tsx';

/** What the profile stands on, then what the certificate is to be. */
export function IdentityParts() {
  return (
    <>
      <PlatformNotices />
      <RootPicker />
      <ByHand />
      <IdentitySettings step="settings" />
    </>
  );
}
