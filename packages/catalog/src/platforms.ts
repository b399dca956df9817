/** What a profile can be made for. No zod here: lists and panels of the shell may import it. */

/** Versions of the operating system on which a profile of the platform works; both ends belong to it. */
export type OsRange = {
  /** Which devices the range is about; absent: all of the platform. */
  devices?: 'Samsung Knox';
  from?: string;
  to?: string;
  /** Where it is said, in words that a person can look up. */
  source: string;
};

export type Platform = {
  label: string;
  /** For lists and narrow places. */
  shortLabel: string;
  /** Profiles may be linked within a family (requirements.md X2). */
  family: string;
  /** How people enrolled the device, where that is the word they know. */
  enrolmentModes?: readonly string[];
  /** Other words people look for. */
  formerly?: readonly string[];
  works: readonly OsRange[];
  /** Since which day, and what to do instead; a retired platform is offered only on request. */
  retired?: { since: string; notice: string };
};

/** Its first version stands in the page of 2015, its last ones in that of 2024. */
const deviceAdministratorSource =
  'Microsoft Intune, certificate profiles (2015) and device administrator (2024)';

export const platforms = {
  windows10: {
    label: 'Windows 10 and later',
    shortLabel: 'Windows 10+',
    family: 'windows',
    formerly: ['Windows 11', 'Windows 10/11', 'Windows Phone 10'],
    works: [{ from: '10.0', source: 'Microsoft Intune, PKCS certificate profiles (2024)' }],
  },
  ios: {
    label: 'iOS/iPadOS',
    shortLabel: 'iOS',
    family: 'ios',
    formerly: ['iPhone', 'iPad', 'Apple'],
    works: [{ from: '6.0', source: 'Microsoft Intune, certificate profiles (2015)' }],
  },
  macos: {
    label: 'macOS',
    shortLabel: 'macOS',
    family: 'macos',
    formerly: ['Mac OS X', 'OS X', 'Apple'],
    works: [{ from: '10.9', source: 'Microsoft Intune, certificate profiles (2015)' }],
  },
  androidDeviceOwner: {
    label: 'Android Enterprise: Fully Managed, Dedicated, and Corporate-Owned Work Profile',
    shortLabel: 'Android Enterprise (corporate)',
    family: 'androidDeviceOwner',
    enrolmentModes: ['Fully Managed', 'Dedicated', 'Corporate-Owned Work Profile'],
    formerly: ['Android for Work', 'device owner', 'COPE', 'COBO', 'kiosk'],
    works: [{ from: '5.0', source: 'Android Enterprise, device owner mode' }],
  },
  androidWorkProfile: {
    label: 'Android Enterprise: Personally-Owned Work Profile',
    shortLabel: 'Android Enterprise (personal)',
    family: 'androidWorkProfile',
    enrolmentModes: ['Personally-Owned Work Profile'],
    formerly: ['Android for Work', 'work profile', 'BYOD'],
    works: [{ from: '5.0', source: 'Android Enterprise, work profile' }],
  },
  aosp: {
    label: 'Android (AOSP)',
    shortLabel: 'Android (AOSP)',
    family: 'aosp',
    formerly: ['Android Open Source Project'],
    works: [{ from: '10.0', source: 'Android management API of AOSP devices' }],
  },
  androidDeviceAdministrator: {
    label: 'Android device administrator',
    shortLabel: 'Android device administrator',
    family: 'androidDeviceAdministrator',
    works: [
      { from: '4.0', to: '10', source: deviceAdministratorSource },
      { devices: 'Samsung Knox', from: '4.0', to: '12', source: deviceAdministratorSource },
    ],
    retired: {
      since: '2024-12-31',
      notice:
        'Devices with Google services can no longer be managed in this mode. Enrol them in Android Enterprise and keep these profiles only for what is left.',
    },
  },
  windows81: {
    label: 'Windows 8.1 and later',
    shortLabel: 'Windows 8.1',
    family: 'windows',
    works: [{ from: '6.3', source: 'Microsoft Intune, certificate profiles (2015)' }],
    retired: {
      since: '2022-10-22',
      notice: 'A profile for Windows 10 and later does the same on every Windows that is still supported.',
    },
  },
  windowsPhone81: {
    label: 'Windows Phone 8.1',
    shortLabel: 'Windows Phone 8.1',
    family: 'windowsPhone',
    formerly: ['Windows 10 Mobile'],
    works: [{ from: '8.1', source: 'Microsoft Intune, certificate profiles (2015)' }],
    retired: {
      since: '2020-02-20',
      notice: 'No device can be managed any more. The kind is here to read and import what exists.',
    },
  },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof platforms;

export const platformNames = Object.keys(platforms) as PlatformName[];

export function platform(name: PlatformName): Platform {
  return platforms[name];
}

export function isRetired(name: PlatformName): boolean {
  return platform(name).retired !== undefined;
}
