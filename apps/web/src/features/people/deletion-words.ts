import { totalText } from '../../ui/list/view.ts';

/** What the end of users does to their devices. */
export function deletionWords(users: number, devices: number): string {
  const gone = `${totalText(users, ['user is', 'users are'])} deleted for good.`;
  const left =
    devices === 0 ? '' : ` ${totalText(devices, ['device stays', 'devices stay'])} without a user.`;
  return `${gone}${left} Certificates and the audit log keep the last names.`;
}
