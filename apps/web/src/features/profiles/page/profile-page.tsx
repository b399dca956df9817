import { Suspense } from 'react';
import type { Profile } from '../../../api/profiles.ts';
import { type PageTab, PageTabs, useTab } from '../../../navigation/page-tabs.tsx';
import { type Crumb, Page } from '../../../navigation/page.tsx';
import { History } from '../history/history.tsx';
import { later, usePrefetch } from '../../../ui/later.ts';
import { Overview } from './overview.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { ProfileCommands } from './profile-commands.tsx';
import { Properties } from './properties.tsx';

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

const tabs: readonly PageTab<keyof typeof contents>[] = [
  { key: 'overview', title: 'Overview' },
  { key: 'status', title: 'Device status' },
  { key: 'uses', title: 'Used by' },
  { key: 'properties', title: 'Properties' },
  { key: 'history', title: 'History' },
];

/** One profile. Which tab is open stands in the address. */
export function ProfilePage({ profile, crumbs }: { profile: Profile; crumbs: Crumb[] }) {
  const Content = contents[useTab(tabs) ?? 'overview'];
  usePrefetch(parts);
  return (
    <Page
      title={profile.displayName}
      crumbs={crumbs}
      lead={profile.description === '' ? undefined : profile.description}
      commands={<ProfileCommands profile={profile} />}
    >
      <PageTabs label="Parts of the profile" tabs={tabs}>
        <Suspense fallback={<PageSkeleton />}>
          <Content profile={profile} />
        </Suspense>
      </PageTabs>
    </Page>
  );
}
