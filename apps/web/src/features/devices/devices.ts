import { type Device, deviceQuery, deviceSubjects } from '../../api/devices.ts';
import type { RecordKind } from '../../navigation/record-kind.ts';
import { paths } from '../../paths.ts';

export const devices: RecordKind<Device> = {
  noun: 'device',
  crumbs: [{ title: 'Devices' }, { title: 'All devices', to: paths.devices }],
  list: { title: 'All devices', to: paths.devices },
  pageOf: (id) => paths.device(id),
  query: deviceQuery,
  subjects: deviceSubjects,
  gone: 'device.not-found',
  deleted: 'device.delete',
};
