import type { Group } from '../../api/groups.ts';
import { countText } from '../../parts/directory/group-words.ts';

export type TabKey = 'overview' | 'people' | 'devices' | 'profiles';
type GroupTab = { key: TabKey; title: string };

/** A rule about users never makes a device a member, and the other way round. */
export function tabsOf({ ruleAbout, people, devices }: Group): GroupTab[] {
  return [
    { key: 'overview', title: 'Overview' },
    ...(ruleAbout === 'device' ? [] : [{ key: 'people' as const, title: `Users (${countText(people)})` }]),
    ...(ruleAbout === 'user' ? [] : [{ key: 'devices' as const, title: `Devices (${countText(devices)})` }]),
    { key: 'profiles', title: 'Assigned profiles' },
  ];
}

/** The tab that the address names; whatever else it says is the first one. */
export function tabIn(parameters: URLSearchParams, tabs: readonly GroupTab[]): TabKey {
  return tabs.find(({ key }) => key === parameters.get('tab'))?.key ?? 'overview';
}

/** Another tab is another list: what the one before was narrowed to is left behind. */
export function withTab(tab: TabKey): URLSearchParams {
  return new URLSearchParams(tab === 'overview' ? {} : { tab });
}
