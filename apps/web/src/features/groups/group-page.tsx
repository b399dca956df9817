import type { ComponentType } from 'react';
import type { Group } from '../../api/groups.ts';
import { PageTabs, useTab } from '../../navigation/page-tabs.tsx';
import { Page } from '../../navigation/page.tsx';
import { AssignedProfiles } from './assigned-profiles.tsx';
import { GroupCommands } from './group-commands.tsx';
import { groups } from './groups.ts';
import { MemberDevices, MemberPeople } from './members.tsx';
import { Overview } from './overview.tsx';
import { type TabKey, tabsOf } from './tabs.ts';

const contents: Record<TabKey, ComponentType<{ group: Group }>> = {
  overview: Overview,
  people: MemberPeople,
  devices: MemberDevices,
  profiles: AssignedProfiles,
};

/** One group. Which tab is open stands in the address, and how its list is narrowed. */
export function GroupPage({ group }: { group: Group }) {
  const tabs = tabsOf(group);
  const tab = useTab(tabs) ?? 'overview';
  const Content = contents[tab];
  const isList = tab === 'people' || tab === 'devices';
  return (
    <Page
      title={group.name}
      crumbs={groups.crumbs}
      lead={group.description === '' ? undefined : group.description}
      commands={<GroupCommands group={group} />}
      {...(isList ? { shape: 'list' as const } : {})}
    >
      <PageTabs label="Parts of the group" tabs={tabs} filled={isList}>
        <Content group={group} />
      </PageTabs>
    </Page>
  );
}
