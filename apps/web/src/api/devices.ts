import type {
  DeviceFields,
  Device as DeviceInside,
  DeviceSummary as DeviceSummaryInside,
  DeviceValues,
} from '@countersign/contract/devices';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, request } from './client.ts';
import type { QueryValues } from './query-text.ts';
import { recordQuery } from './record-query.ts';
import type { Wire } from './wire.ts';

export type Device = Wire<DeviceInside>;
export type DeviceSummary = Wire<DeviceSummaryInside>;
export type SentDevice = Wire<DeviceFields>;

/** What is read again after a device came, changed or went. */
export const deviceSubjects = ['devices', 'people', 'groups', 'profiles'] as const;

type Seen = Pick<DeviceSummary, 'id' | 'version'>;

export function deviceAddress(id: string): string {
  return `/devices/${encodeURIComponent(id)}`;
}

export const deviceQuery = (id: string) => recordQuery<Device>('devices', id);

/** What stands in the fields of devices that anything can stand in. */
export const deviceValuesQuery = queryOptions({
  queryKey: ['devices', 'values'],
  queryFn: ({ signal }) => request<DeviceValues>('GET', '/devices/values', { signal }),
});

export function createDevice(fields: SentDevice): Promise<Device> {
  return request('POST', '/devices', { body: fields });
}

export function replaceDevice(id: string, version: number, fields: SentDevice): Promise<Device> {
  return request('PUT', deviceAddress(id), { body: fields, version });
}

export function deleteDevice({ id, version }: Seen): Promise<void> {
  return request('DELETE', deviceAddress(id), { version });
}

/** A retired device gets nothing any more, and stays. */
export function retireDevice({ id }: Pick<Seen, 'id'>): Promise<Device> {
  return request('PUT', `${deviceAddress(id)}/retirement`);
}

export function takeDeviceBack({ id }: Pick<Seen, 'id'>): Promise<Device> {
  return request('DELETE', `${deviceAddress(id)}/retirement`);
}

/** What the same search and facets find, as a file that an import takes. */
export function devicesFileAddress(query: QueryValues): string {
  return addressOf('/devices/export', query);
}
