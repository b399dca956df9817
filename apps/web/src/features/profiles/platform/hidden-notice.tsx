import type { PlatformName } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';

const androidEnterprise: readonly PlatformName[] = ['androidDeviceOwner', 'androidWorkProfile'];

/** Android Enterprise shows nobody its PKCS certificates (S003-22, +b10). */
export function isHiddenOnDevice({ type, platform }: { type: ProfileType; platform: PlatformName }): boolean {
  return type === 'pkcs' && androidEnterprise.includes(platform);
}

export function HiddenNotice() {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        People cannot see this certificate on the device: Android Enterprise lists none that came by PKCS.
        What proves that it is there is the state of this profile, here in the portal.
      </MessageBarBody>
    </MessageBar>
  );
}
