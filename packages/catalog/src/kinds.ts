import type { Kind, KindId } from './kind.ts';
import { trustedAndroidDeviceAdministrator } from './kinds/trusted-android-device-administrator.ts';
import { trustedAndroidDeviceOwner } from './kinds/trusted-android-device-owner.ts';
import { trustedAndroidWorkProfile } from './kinds/trusted-android-work-profile.ts';
import { trustedAosp } from './kinds/trusted-aosp.ts';
import { trustedIos } from './kinds/trusted-ios.ts';
import { trustedMacos } from './kinds/trusted-macos.ts';
import { trustedWindows10 } from './kinds/trusted-windows-10.ts';
import { trustedWindows81 } from './kinds/trusted-windows-81.ts';
import { trustedWindowsPhone81 } from './kinds/trusted-windows-phone-81.ts';

/** Every kind there is: adding one is its own file and one line here. */
export const kinds: readonly Kind[] = [
  trustedWindows10,
  trustedIos,
  trustedMacos,
  trustedAndroidDeviceOwner,
  trustedAndroidWorkProfile,
  trustedAosp,
  trustedAndroidDeviceAdministrator,
  trustedWindows81,
  trustedWindowsPhone81,
];

const byId = new Map<string, Kind>(kinds.map((kind) => [kind.id, kind]));

export function findKind(id: string): Kind | undefined {
  return byId.get(id);
}

/** For an id that has been parsed; any other is a bug. */
export function kindOf(id: KindId): Kind {
  const kind = byId.get(id);
  if (kind) return kind;
  throw new Error(`there is no kind ${id}`);
}
