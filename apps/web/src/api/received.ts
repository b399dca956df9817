import type {
  DeviceProfile as DeviceProfileInside,
  PersonProfile as PersonProfileInside,
} from '@countersign/contract/states';
import type { Wire } from './wire.ts';

/** A profile that a device gets, or is kept from, with its state. */
export type DeviceProfile = Wire<DeviceProfileInside>;
/** The same of a device of a user. */
export type PersonProfile = Wire<PersonProfileInside>;
