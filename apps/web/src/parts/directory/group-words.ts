import { directorySources } from '@countersign/contract/device-words';
import type { GroupSummary } from '../../api/groups.ts';
import { totalText } from '../../ui/list/view.ts';

type Count = GroupSummary['people'];

const number = new Intl.NumberFormat('en');

/** Intune's word for whose rule decides. */
export function kindLabel({ ruleAbout }: Pick<GroupSummary, 'ruleAbout'>): string {
  if (ruleAbout === null) return 'Assigned';
  return ruleAbout === 'user' ? 'Dynamic user' : 'Dynamic device';
}

export function sourceLabel({ source }: Pick<GroupSummary, 'source'>): string {
  return directorySources[source];
}

/** "12", and where counting ended early "1,000+". */
export function countText({ count, exact }: Count): string {
  return `${number.format(count)}${exact ? '' : '+'}`;
}

/** "12 users and 3 devices", "Nobody yet". */
export function membersText({ people, devices }: Pick<GroupSummary, 'people' | 'devices'>): string {
  const parts = [
    ...(people.count > 0 ? [totalText(people, ['user', 'users'])] : []),
    ...(devices.count > 0 ? [totalText(devices, ['device', 'devices'])] : []),
  ];
  return parts.length === 0 ? 'Nobody yet' : parts.join(' and ');
}
