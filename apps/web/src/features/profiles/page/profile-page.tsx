import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { Suspense, useId } from 'react';
import { useSearchParams } from 'react-router';
import type { Profile } from '../../../api/profiles.ts';
import { type Crumb, Page } from '../../../navigation/page.tsx';
import { History } from '../history/history.tsx';
import { later, usePrefetch } from '../../../ui/later.ts';
import { Overview } from './overview.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ProfileCommands } from './profile-commands.tsx';
import { Properties } from './properties.tsx';
import { type TabKey, tabIn, tabs, withTab } from './tabs.ts';

const useStyles = makeStyles({
  // The tabs begin where the title begins.
  tabs: { marginInlineStart: '-12px', overflowX: 'auto', flexShrink: 0 },
  panel: { display: 'flex', flexDirection: 'column', gap: '32px', minWidth: 0 },
});

const Status = later(async () => (await import('../status/status.tsx')).Status);
const Uses = later(async () => (await import('../uses/uses.tsx')).Uses);
const parts = [Status, Uses] as const;

const contents = {
  overview: Overview,
  status: Status,
  uses: Uses,
  properties: Properties,
  history: History,
} as const;

/** One profile. Which tab is open stands in the address. */
export function ProfilePage({ profile, crumbs }: { profile: Profile; crumbs: Crumb[] }) {
  const styles = useStyles();
  const [parameters, setParameters] = useSearchParams();
  const tab = tabIn(parameters);
  const prefix = useId();
  const Content = contents[tab];
  usePrefetch(parts);
  return (
    <Page
      title={profile.displayName}
      crumbs={crumbs}
      lead={profile.description === '' ? undefined : profile.description}
      commands={<ProfileCommands profile={profile} />}
    >
      <TabList
        className={styles.tabs}
        aria-label="Parts of the profile"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => setParameters((before) => withTab(before, value as TabKey))}
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
        <Suspense fallback={<PageSkeleton />}>
          <Content profile={profile} />
        </Suspense>
      </div>
    </Page>
  );
}
