import { Button } from '@fluentui/react-components';
import { DocumentSettings20Regular, QuestionCircle20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Device } from '../../api/devices.ts';
import { deviceAddress } from '../../api/devices.ts';
import { type DeviceProfile, receivedStatesQuery } from '../../api/received.ts';
import { useRecords } from '../../navigation/use-records.ts';
import { AsOf } from '../../parts/states/as-of.tsx';
import { receivedColumns } from '../../parts/states/received-columns.tsx';
import { asking } from '../../parts/states/asking.ts';
import { stateFacets } from '../../parts/states/state-facets.ts';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { ExplainedProfile } from './explained-profile.tsx';
import { WhyNotPanel } from './why-not-panel.tsx';

/** What the device gets: every profile that reaches it, with its state and why. */
export function DeviceProfiles({ device }: { device: Device }) {
  const navigate = useNavigate();
  const { view, list, asCsv, opened, open } = useRecords<DeviceProfile>({
    subject: 'profiles',
    path: `${deviceAddress(device.id)}/profiles`,
    facets: stateFacets,
  });
  const columns = useMemo(
    () => receivedColumns<DeviceProfile>(({ profile }) => opened(profile.id)),
    [opened],
  );
  const ask = (
    <Button icon={<QuestionCircle20Regular />} onClick={() => open(asking)}>
      Why not …?
    </Button>
  );
  return (
    <>
      <AsOf query={receivedStatesQuery(deviceAddress(device.id))} action={ask} />
      <RecordList
        name="device-profiles"
        nouns={['profile', 'profiles']}
        columns={columns}
        rowKey={({ profile }) => profile.id}
        rowName={({ profile }) => profile.displayName}
        {...list}
        searchHint="Search profile"
        facets={stateFacets}
        exports={[asCsv('device-profiles', columns)]}
        onOpen={({ profile }) => void navigate(paths.profilePage(profile.id))}
        empty={
          <EmptyState
            icon={<DocumentSettings20Regular />}
            title="No profile reaches this device"
            body={
              device.retiredAt === null
                ? 'Assign one to a group of the device or of its user, or ask why a profile does not come.'
                : 'It is retired. Take it back, and it gets again what it is assigned to.'
            }
          />
        }
      />
      {view.open === asking ? (
        <WhyNotPanel device={device} opened={opened} onClose={() => open(undefined)} />
      ) : null}
      {view.open !== undefined && view.open !== asking ? (
        <ExplainedProfile
          id={view.open}
          rows={list.pages.rows}
          device={device}
          onClose={() => open(undefined)}
        />
      ) : null}
    </>
  );
}
