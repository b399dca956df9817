import type { Kind, KindId } from './kind.ts';
import { pkcsAndroidDeviceAdministrator } from './kinds/pkcs-android-device-administrator.ts';
import { pkcsAndroidDeviceOwner } from './kinds/pkcs-android-device-owner.ts';
import { pkcsAndroidWorkProfile } from './kinds/pkcs-android-work-profile.ts';
import { pkcsAosp } from './kinds/pkcs-aosp.ts';
import { pkcsImportedAndroidDeviceAdministrator } from './kinds/pkcs-imported-android-device-administrator.ts';
import { pkcsImportedAndroidDeviceOwner } from './kinds/pkcs-imported-android-device-owner.ts';
import { pkcsImportedAndroidWorkProfile } from './kinds/pkcs-imported-android-work-profile.ts';
import { pkcsImportedIos } from './kinds/pkcs-imported-ios.ts';
import { pkcsImportedMacos } from './kinds/pkcs-imported-macos.ts';
import { pkcsImportedWindows10 } from './kinds/pkcs-imported-windows-10.ts';
import { pkcsImportedWindowsPhone81 } from './kinds/pkcs-imported-windows-phone-81.ts';
import { pkcsIos } from './kinds/pkcs-ios.ts';
import { pkcsMacos } from './kinds/pkcs-macos.ts';
import { pkcsWindows10 } from './kinds/pkcs-windows-10.ts';
import { scepAndroidDeviceAdministrator } from './kinds/scep-android-device-administrator.ts';
import { scepAndroidDeviceOwner } from './kinds/scep-android-device-owner.ts';
import { scepAndroidWorkProfile } from './kinds/scep-android-work-profile.ts';
import { scepAosp } from './kinds/scep-aosp.ts';
import { scepIos } from './kinds/scep-ios.ts';
import { scepMacos } from './kinds/scep-macos.ts';
import { scepWindows10 } from './kinds/scep-windows-10.ts';
import { scepWindows81 } from './kinds/scep-windows-81.ts';
import { scepWindowsPhone81 } from './kinds/scep-windows-phone-81.ts';
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
  scepWindows10,
  scepIos,
  scepMacos,
  scepAndroidDeviceOwner,
  scepAndroidWorkProfile,
  scepAosp,
  scepAndroidDeviceAdministrator,
  scepWindows81,
  scepWindowsPhone81,
  pkcsWindows10,
  pkcsIos,
  pkcsMacos,
  pkcsAndroidDeviceOwner,
  pkcsAndroidWorkProfile,
  pkcsAosp,
  pkcsAndroidDeviceAdministrator,
  pkcsImportedWindows10,
  pkcsImportedIos,
  pkcsImportedMacos,
  pkcsImportedAndroidDeviceOwner,
  pkcsImportedAndroidWorkProfile,
  pkcsImportedAndroidDeviceAdministrator,
  pkcsImportedWindowsPhone81,
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
