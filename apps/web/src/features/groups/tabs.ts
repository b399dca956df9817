import type { Group } from '../../api/groups.ts';
import type { PageTab } from '../../navigation/page-tabs.tsx';
import { countText } from '../../parts/directory/group-words.ts';

export type TabKey = 'overview' | 'people' | 'devices' | 'profiles';

/** A rule about users never makes a device a member, and the other way round. */
export function tabsOf({ ruleAbout, people, devices }: Group): PageTab<TabKey>[] {
  return [
    { key: 'overview', title: 'Overview' },
    ...(ruleAbout === 'device' ? [] : [{ key: 'people' as const, title: `Users (${countText(people)})` }]),
    ...(ruleAbout === 'user' ? [] : [{ key: 'devices' as const, title: `Devices (${countText(devices)})` }]),
    { key: 'profiles', title: 'Assigned profiles' },
  ];
}
