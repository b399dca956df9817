import type { PlatformName } from '@countersign/catalog/platforms';
import type { DeviceFamily } from '../facts.ts';

/** The platforms of filters by their name on the Graph wire (spec 4.2), and the devices each is about. */
export const filterPlatforms = {
  windows10AndLater: { label: 'Windows 10 and later', families: ['windows'] },
  iOS: { label: 'iOS/iPadOS', families: ['ios'] },
  macOS: { label: 'macOS', families: ['macos'] },
  androidForWork: { label: 'Android Enterprise', families: ['androidDeviceOwner', 'androidWorkProfile'] },
  androidAOSP: { label: 'Android (AOSP)', families: ['aosp'] },
  android: { label: 'Android device administrator', families: ['androidDeviceAdministrator'] },
} as const satisfies Record<string, { label: string; families: readonly DeviceFamily[] }>;

export type FilterPlatform = keyof typeof filterPlatforms;

export const filterPlatformNames = Object.keys(filterPlatforms) as FilterPlatform[];

const retired =
  'Filters do not exist for this platform: its management ended before there were any. Leave the filter out.';

/** The filter platform that a profile's assignments can choose from, or why there is none (semantics.md 1). */
const byProfilePlatform: Record<PlatformName, FilterPlatform | { none: string }> = {
  windows10: 'windows10AndLater',
  ios: 'iOS',
  macos: 'macOS',
  androidDeviceOwner: 'androidForWork',
  androidWorkProfile: 'androidForWork',
  aosp: 'androidAOSP',
  androidDeviceAdministrator: 'android',
  windows81: { none: retired },
  windowsPhone81: { none: retired },
};

export function filterPlatformOf(platform: PlatformName): FilterPlatform | undefined {
  const found = byProfilePlatform[platform];
  return typeof found === 'string' ? found : undefined;
}

export function whyNoFilter(platform: PlatformName): string | undefined {
  const found = byProfilePlatform[platform];
  return typeof found === 'string' ? undefined : found.none;
}

/** Whether a filter of the platform is about such a device at all. */
export function isAbout(platform: FilterPlatform, family: DeviceFamily): boolean {
  const families: readonly DeviceFamily[] = filterPlatforms[platform].families;
  return families.includes(family);
}
