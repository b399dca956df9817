import { Add20Regular, ArrowImport20Regular, Laptop20Regular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { type DeviceSummary, devicesFileAddress } from '../../api/devices.ts';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { useRecords } from '../../navigation/use-records.ts';
import { deviceColumns } from '../../parts/directory/device-columns.tsx';
import { NothingImported } from '../../parts/directory/nothing-imported.tsx';
import { paths } from '../../paths.ts';
import { Commands } from '../../ui/commands.tsx';
import { RecordList } from '../../ui/list/record-list.tsx';
import { BulkDevices } from './bulk-devices.tsx';
import { deviceFacets, useDeviceFacets } from './facets.ts';

const asked = { subject: 'devices', facets: deviceFacets, sort: 'name' };

export function Component() {
  const navigate = useNavigate();
  const mayWrite = useMay('directory.write');
  const mayRetire = useMay('devices.retire');
  const { view, list } = useRecords<DeviceSummary>(asked);
  const facets = useDeviceFacets(view.facets);
  const create = mayWrite ? (
    <LinkButton appearance="primary" icon={<Add20Regular />} to={paths.newDevice()}>
      Add
    </LinkButton>
  ) : undefined;
  const importing = (
    <LinkButton icon={<ArrowImport20Regular />} to={paths.directoryImport({ kind: 'devices' })}>
      Import
    </LinkButton>
  );
  return (
    <Page
      title="All devices"
      crumbs={[{ title: 'Devices' }]}
      lead="Open a device to see which profiles it gets, and why."
      shape="list"
      commands={
        create ? (
          <Commands>
            {create}
            {importing}
          </Commands>
        ) : undefined
      }
    >
      <RecordList<DeviceSummary>
        name="devices"
        nouns={['device', 'devices']}
        columns={deviceColumns}
        rowKey={({ id }) => id}
        rowName={({ name }) => name}
        {...list}
        searchHint="Search name, serial number or IMEI"
        facets={facets}
        exports={[
          {
            label: 'All that match as CSV, to import again',
            run: () => window.location.assign(devicesFileAddress({ search: view.search, ...view.facets })),
          },
        ]}
        onOpen={({ id }) => void navigate(paths.device(id))}
        {...(mayRetire
          ? { renderBulk: (chosen, done) => <BulkDevices chosen={chosen} onDone={done} /> }
          : {})}
        empty={
          <NothingImported
            icon={<Laptop20Regular />}
            title="No devices yet"
            action={mayWrite ? importing : undefined}
          />
        }
      />
    </Page>
  );
}
