import type { ProfileDevice } from '../../../api/states.ts';

/** By what the device is in: its group, everybody, or nothing any more where it only has to give the profile back. */
export function reasonWords({
  group,
  target,
  leaving,
}: Pick<ProfileDevice, 'group' | 'target' | 'leaving'>): string {
  if (group) return group.name;
  if (target === 'allUsers') return 'All users';
  if (target === 'allDevices') return 'All devices';
  return leaving ? 'Nobody any more' : 'A deleted group';
}
