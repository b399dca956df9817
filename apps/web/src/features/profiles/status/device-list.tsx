import { evaluatedCauses, states } from '@countersign/contract/causes';
import { Button, makeStyles } from '@fluentui/react-components';
import { QuestionCircle20Regular } from '@fluentui/react-icons';
import { type ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { usePages } from '../../../api/pages.ts';
import { type ProfileDevice, profileDevicesFileAddress, profileDevicesPath } from '../../../api/states.ts';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { RecordList } from '../../../ui/list/record-list.tsx';
import { facetOf } from '../../../ui/list/view.ts';
import { Section } from '../../../ui/section.tsx';
import { download } from '../export/download.ts';
import { deviceColumns } from './device-columns.tsx';
import { OpenExplanation } from './open-explanation.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', height: 'clamp(360px, 60vh, 720px)', minWidth: 0 },
});

/** What can come of a profile today; what only a device can say comes with the devices that report. */
const causeFacet = facetOf(
  'cause',
  'Cause',
  Object.fromEntries(Object.entries(evaluatedCauses).map(([name, { title }]) => [name, title])),
);
const { pending, conflict, notApplicable } = states;
export const deviceFacets = [facetOf('state', 'State', { pending, conflict, notApplicable }), causeFacet];

type Props = { profile: { id: string; displayName: string }; address: ListAddress; empty: ReactNode };

/** Each device with its state and why; any device can be asked about, also one that is not in the list. */
export function DeviceList({ profile, address, empty }: Props) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { view, change, open, opened } = address;
  const asked = { search: view.search, ...view.facets };
  const pages = usePages<ProfileDevice>('profiles', profileDevicesPath(profile.id), {
    ...asked,
    sort: view.sort,
  });
  const columns = useMemo(() => deviceColumns(opened), [opened]);
  const devices = useMemo(() => pages.rows.map(({ device }) => device), [pages.rows]);
  return (
    <Section
      title="Devices"
      lead="Who is meant to get it. A device that is missing here can be asked about as well."
    >
      <Commands>
        <Button icon={<QuestionCircle20Regular />} onClick={() => open('another')}>
          Why not this device?
        </Button>
      </Commands>
      <div className={styles.list}>
        <RecordList
          name="profile-devices"
          nouns={['device', 'devices']}
          columns={columns}
          rowKey={({ device }) => device.id}
          rowName={({ device }) => device.name}
          pages={pages}
          view={view}
          onView={change}
          onOpen={({ device }) => void navigate(paths.device(device.id))}
          searchHint="Search name, serial, IMEI"
          facets={deviceFacets}
          exports={[
            {
              label: 'All that match as CSV',
              run: () => download(profileDevicesFileAddress(profile.id, asked)),
            },
          ]}
          empty={empty}
        />
      </div>
      <OpenExplanation profile={profile} devices={devices} address={address} />
    </Section>
  );
}
