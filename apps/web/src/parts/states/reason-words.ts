import type { DeviceProfile } from '../../api/received.ts';

type Reasoned = Pick<DeviceProfile, 'target' | 'group'>;

/** By which assignment a profile comes to a device. */
export function reasonWords({ target, group }: Reasoned): string {
  if (group) return group.name;
  if (target === 'allUsers') return 'All users';
  if (target === 'allDevices') return 'All devices';
  // It is on its way out, and the assignment is gone already.
  return 'None any more';
}
