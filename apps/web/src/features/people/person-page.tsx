import { Add20Regular, Laptop20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import type { DeviceSummary } from '../../api/devices.ts';
import { useMay } from '../../api/me.ts';
import type { Person } from '../../api/people.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { type PageTab, PageTabs, useTab } from '../../navigation/page-tabs.tsx';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { deviceColumns } from '../../parts/directory/device-columns.tsx';
import { GroupMemberships } from '../../parts/directory/group-memberships.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { people } from './people.ts';
import { PersonCommands } from './person-commands.tsx';
import { PersonOverview } from './person-overview.tsx';
import { PersonProfiles } from './person-profiles.tsx';

type TabKey = 'overview' | 'profiles' | 'devices' | 'groups';

const tabs: readonly PageTab<TabKey>[] = [
  { key: 'overview', title: 'Overview' },
  { key: 'devices', title: 'Devices' },
  { key: 'profiles', title: 'What they get' },
  { key: 'groups', title: 'Groups' },
];

/** One user: who they are, their devices with all that these get, and their groups. */
export function PersonPage({ person }: { person: Person }) {
  const tab = useTab(tabs);
  const filled = tab !== 'overview';
  return (
    <Page
      title={person.name}
      crumbs={people.crumbs}
      lead={`${person.upn}${person.enabled ? '' : '. The account is disabled.'}`}
      commands={<PersonCommands person={person} />}
      {...(filled ? { shape: 'list' } : {})}
    >
      <PageTabs label="Parts of the user" tabs={tabs} filled={filled}>
        {tab === 'overview' ? <PersonOverview person={person} /> : null}
        {tab === 'devices' ? <PersonDevices person={person} /> : null}
        {tab === 'profiles' ? <PersonProfiles person={person} /> : null}
        {tab === 'groups' ? (
          <GroupMemberships
            of={{ person: person.id }}
            empty="Profiles that are assigned to All users reach their devices all the same."
          />
        ) : null}
      </PageTabs>
    </Page>
  );
}

const ownColumns = deviceColumns.filter(({ key }) => key !== 'person');
const noFacets: readonly string[] = [];

function PersonDevices({ person }: { person: Person }) {
  const navigate = useNavigate();
  const mayWrite = useMay('directory.write');
  const { list } = useRecords<DeviceSummary>({
    subject: 'devices',
    fixed: { person: person.id },
    facets: noFacets,
    sort: 'name',
  });
  const add = (
    <LinkButton icon={<Add20Regular />} to={paths.newDevice({ person: person.id })}>
      Add a device
    </LinkButton>
  );
  return (
    <RecordList
      name="person-devices"
      nouns={['device', 'devices']}
      columns={ownColumns}
      rowKey={({ id }) => id}
      rowName={({ name }) => name}
      {...list}
      searchHint="Search name, serial number or IMEI"
      onOpen={({ id }) => void navigate(paths.device(id))}
      empty={
        <EmptyState
          icon={<Laptop20Regular />}
          title="No devices"
          body="What is assigned to this user or to their groups reaches nothing until they are the user of a device."
          action={mayWrite ? add : undefined}
        />
      }
    />
  );
}
