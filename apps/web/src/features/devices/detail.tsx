import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { deviceQuery } from '../../api/devices.ts';
import { RecordDetail } from '../../navigation/record-detail.tsx';
import { paths } from '../../paths.ts';
import { crumbs } from './crumbs.ts';
import { DevicePage } from './device-page.tsx';

export function Component() {
  const { id = '' } = useParams();
  const device = useQuery(deviceQuery(id));
  return (
    <RecordDetail
      record={device}
      noun="device"
      gone="device.not-found"
      crumbs={crumbs}
      list={{ title: 'All devices', to: paths.devices }}
      deleted="device.delete"
    >
      {(found) => <DevicePage key={id} device={found} />}
    </RecordDetail>
  );
}
