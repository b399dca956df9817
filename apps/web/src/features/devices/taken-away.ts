import { useQuery } from '@tanstack/react-query';
import { type Device, deviceAddress } from '../../api/devices.ts';
import { receivedStatesQuery } from '../../api/received.ts';
import { totalText } from '../../ui/list/view.ts';

/** What a device loses, in numbers. */
export function useTakenAway(device: Device): string {
  const { data } = useQuery(receivedStatesQuery(deviceAddress(device.id)));
  if (!data) return 'Profiles do not reach it any more.';
  const count = data.counts
    .filter(({ state }) => state !== 'notApplicable')
    .reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return 'No profile reaches it now.';
  return `${totalText(count, ['profile does', 'profiles do'])} not reach it any more.`;
}
