import { families } from '@countersign/contract/device-words';
import type { Device } from '../../api/devices.ts';
import { TextLink } from '../../navigation/links.tsx';
import { type PageTab, PageTabs, useTab } from '../../navigation/page-tabs.tsx';
import { Page } from '../../navigation/page.tsx';
import { GroupMemberships } from '../../parts/directory/group-memberships.tsx';
import { paths } from '../../paths.ts';
import { DeviceCommands } from './device-commands.tsx';
import { DeviceOverview } from './device-overview.tsx';
import { DeviceProfiles } from './device-profiles.tsx';
import { devices } from './devices.ts';

type TabKey = 'overview' | 'profiles' | 'groups';

const tabs: readonly PageTab<TabKey>[] = [
  { key: 'overview', title: 'Overview' },
  { key: 'profiles', title: 'Profiles' },
  { key: 'groups', title: 'Groups' },
];

/** One device: what it is, what it gets, and which groups it is in. */
export function DevicePage({ device }: { device: Device }) {
  const tab = useTab(tabs);
  const filled = tab !== 'overview';
  return (
    <Page
      title={device.name}
      crumbs={devices.crumbs}
      lead={<Lead device={device} />}
      commands={<DeviceCommands device={device} />}
      {...(filled ? { shape: 'list' } : {})}
    >
      <PageTabs label="Parts of the device" tabs={tabs} filled={filled}>
        {tab === 'overview' ? <DeviceOverview device={device} /> : null}
        {tab === 'profiles' ? <DeviceProfiles device={device} /> : null}
        {tab === 'groups' ? (
          <GroupMemberships
            of={{ device: device.id }}
            empty="What is assigned to groups of its user reaches it all the same."
          />
        ) : null}
      </PageTabs>
    </Page>
  );
}

function Lead({ device: { family, person, retiredAt } }: { device: Device }) {
  return (
    <>
      {families[family]}
      {person ? (
        <>
          {', used by '}
          <TextLink to={paths.user(person.id)} inline>
            {person.name}
          </TextLink>
        </>
      ) : (
        ', without a user'
      )}
      {retiredAt === null ? '' : '. Retired: it gets no profiles.'}
    </>
  );
}
