import { Button } from '@fluentui/react-components';
import { DocumentSettings20Regular, QuestionCircle20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { To } from 'react-router';
import { type Person, personAddress } from '../../api/people.ts';
import { type PersonProfile, receivedStatesQuery } from '../../api/received.ts';
import { TextLink } from '../../navigation/links.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { AsOf } from '../../parts/states/as-of.tsx';
import { asking } from '../../parts/states/asking.ts';
import { ExplanationPanel } from '../../parts/states/explanation-panel.tsx';
import { receivedColumns } from '../../parts/states/received-columns.tsx';
import { stateFacets } from '../../parts/states/state-facets.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Column } from '../../ui/list/pages.ts';
import { RecordList } from '../../ui/list/record-list.tsx';
import { WhyNotPanel } from './why-not-panel.tsx';

/** A profile on a device, as the address says it. */
const keyOf = ({ device, profile }: PersonProfile) => `${device.id}.${profile.id}`;

type Explained = { device: { id: string; name: string }; profile: { id: string; displayName: string } };

/** The pair that the address names; one that no row here names is explained without its names. */
function pairIn(key: string, rows: readonly PersonProfile[]): Explained {
  const [device = '', profile = ''] = key.split('.');
  return (
    rows.find((row) => keyOf(row) === key) ?? {
      device: { id: device, name: 'this device' },
      profile: { id: profile, displayName: 'This profile' },
    }
  );
}

function columnsOf(explained: (row: PersonProfile) => To): readonly Column<PersonProfile>[] {
  return [
    {
      key: 'device',
      title: 'Device',
      width: 170,
      grow: 1,
      cell: ({ device }) => (
        <TextLink to={paths.device(device.id, { tab: 'profiles' })}>{device.name}</TextLink>
      ),
      text: ({ device }) => device.name,
    },
    ...receivedColumns(explained),
  ];
}

/** What the devices of a user get, device by device. */
export function PersonProfiles({ person }: { person: Person }) {
  const { view, list, asCsv, opened, open } = useRecords<PersonProfile>({
    subject: 'profiles',
    path: `${personAddress(person.id)}/profiles`,
    facets: stateFacets,
  });
  const columns = useMemo(() => columnsOf((row) => opened(keyOf(row))), [opened]);
  const { rows, loading } = list.pages;
  const explained =
    view.open === undefined || view.open === asking || loading ? undefined : pairIn(view.open, rows);
  const ask = (
    <Button icon={<QuestionCircle20Regular />} onClick={() => open(asking)}>
      Why not …?
    </Button>
  );
  return (
    <>
      <AsOf query={receivedStatesQuery(personAddress(person.id))} action={ask} />
      <RecordList
        name="person-profiles"
        nouns={['profile on a device', 'profiles on devices']}
        columns={columns}
        rowKey={keyOf}
        rowName={({ device, profile }) => `${profile.displayName} on ${device.name}`}
        {...list}
        searchHint="Search device or profile"
        facets={stateFacets}
        exports={[asCsv('user-profiles', columns)]}
        empty={
          <EmptyState
            icon={<DocumentSettings20Regular />}
            title={person.devices === 0 ? 'They have no device' : 'No profile reaches their devices'}
            body={
              person.devices === 0
                ? 'Profiles stand on devices. Once they are the user of one, it gets what is assigned to them.'
                : 'Assign one to them by a group, to all users, or to a group of their devices.'
            }
          />
        }
      />
      {view.open === asking ? <WhyNotPanel person={person} onClose={() => open(undefined)} /> : null}
      {explained ? (
        <ExplanationPanel
          profile={explained.profile}
          device={explained.device}
          onClose={() => open(undefined)}
        />
      ) : null}
    </>
  );
}
