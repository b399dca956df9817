import { RecordDetail } from '../../navigation/record-detail.tsx';
import { DevicePage } from './device-page.tsx';
import { devices } from './devices.ts';

export function Component() {
  return <RecordDetail kind={devices}>{(device) => <DevicePage device={device} />}</RecordDetail>;
}
