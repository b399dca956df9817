import type { PlatformName, platforms } from '@countersign/catalog/platforms';
import type { WindowsSku } from '@countersign/targeting/windows-skus';

/** What is said of devices, in the words of the portal. No zod here: the browser imports it. */

/** The family of a device's platform: profiles of each platform of the family reach it. */
export const families = {
  windows: 'Windows',
  ios: 'iOS/iPadOS',
  macos: 'macOS',
  androidDeviceOwner: 'Android Enterprise (corporate)',
  androidWorkProfile: 'Android Enterprise (personal)',
  aosp: 'Android (AOSP)',
  androidDeviceAdministrator: 'Android device administrator',
  windowsPhone: 'Windows Phone',
} as const satisfies Record<(typeof platforms)[PlatformName]['family'], string>;

export const ownerships = {
  corporate: 'Corporate',
  personal: 'Personal',
  unknown: 'Unknown',
} as const;

/** How a Windows device belongs to the directory; values as on the Graph wire. */
export const joinTypes = {
  azureAdJoined: 'Microsoft Entra joined',
  azureAdRegistered: 'Microsoft Entra registered',
  hybridAzureAdJoined: 'Microsoft Entra hybrid joined',
  unknown: 'Unknown',
} as const;

/** Windows says amd64 and x86, macOS x64 (spec 4.2). */
export const architectures = {
  amd64: 'amd64',
  x86: 'x86',
  x64: 'x64',
  arm64: 'arm64',
  unknown: 'Unknown',
} as const;

/** The edition of Windows on which several people work at once (requirements.md S000-03). */
export const multiSessionSku: WindowsSku = 'ServerRdsh';

/** Where a record came from. */
export const directorySources = {
  manual: 'Made by hand',
  import: 'Imported',
  sample: 'Sample',
} as const;

export type Family = keyof typeof families;
export type Ownership = keyof typeof ownerships;
export type JoinType = keyof typeof joinTypes;
export type Architecture = keyof typeof architectures;

export function namesOf<Name extends string>(words: Record<Name, unknown>): [Name, ...Name[]] {
  return Object.keys(words) as [Name, ...Name[]];
}
