import type {
  DeviceProfile as DeviceProfileInside,
  DeviceStates as DeviceStatesInside,
  PersonProfile as PersonProfileInside,
} from '@countersign/contract/states';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

/** A profile that a device gets, or is kept from, with its state. */
export type DeviceProfile = Wire<DeviceProfileInside>;
/** The same of a device of a user. */
export type PersonProfile = Wire<PersonProfileInside>;

type DeviceStates = Wire<DeviceStatesInside>;

/** How many profiles a device, or the devices of a user, have in each state; `address` is that of the device or user. */
export function receivedStatesQuery(address: string) {
  return queryOptions({
    queryKey: ['devices', 'states', address],
    queryFn: ({ signal }) => request<DeviceStates>('GET', `${address}/states`, { signal }),
  });
}
