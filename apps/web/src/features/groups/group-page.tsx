import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { type ComponentType, useId } from 'react';
import { useSearchParams } from 'react-router';
import type { Group } from '../../api/groups.ts';
import { Page } from '../../navigation/page.tsx';
import { AssignedProfiles } from './assigned-profiles.tsx';
import { GroupCommands } from './group-commands.tsx';
import { groups } from './groups.ts';
import { MemberDevices, MemberPeople } from './members.tsx';
import { Overview } from './overview.tsx';
import { type TabKey, tabIn, tabsOf, withTab } from './tabs.ts';

const useStyles = makeStyles({
  // The tabs begin where the title begins.
  tabs: { marginInlineStart: '-12px', overflowX: 'auto', flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: '16px', flexGrow: 1, minWidth: 0, minHeight: 0 },
});

const contents: Record<TabKey, ComponentType<{ group: Group }>> = {
  overview: Overview,
  people: MemberPeople,
  devices: MemberDevices,
  profiles: AssignedProfiles,
};

/** One group. Which tab is open stands in the address, and how its list is narrowed. */
export function GroupPage({ group }: { group: Group }) {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const tabs = tabsOf(group);
  const tab = tabIn(parameters, tabs);
  const prefix = useId();
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
      <TabList
        className={styles.tabs}
        aria-label="Parts of the group"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => setParameters(withTab(value as TabKey))}
      >
        {tabs.map(({ key, title }) => (
          <Tab
            key={key}
            value={key}
            id={`${prefix}-${key}`}
            {...(key === tab ? { 'aria-controls': `${prefix}-panel` } : {})}
          >
            {title}
          </Tab>
        ))}
      </TabList>
      <div
        id={`${prefix}-panel`}
        role="tabpanel"
        aria-labelledby={`${prefix}-${tab}`}
        className={styles.panel}
      >
        <Content group={group} />
      </div>
    </Page>
  );
}
