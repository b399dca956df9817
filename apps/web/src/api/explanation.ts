import type { DeviceExplanation as Explanation } from '@countersign/contract/states';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import { profileAddress } from './profiles.ts';

export type { Explanation };

/** Why a device gets a profile or does not; asked anew each time, because it is about now. */
export function explanationQuery(profileId: string, deviceId: string) {
  return queryOptions({
    queryKey: ['profiles', 'explanation', profileId, deviceId],
    queryFn: ({ signal }) =>
      request<Explanation>(
        'GET',
        `${profileAddress(profileId)}/devices/${encodeURIComponent(deviceId)}/explanation`,
        { signal },
      ),
    staleTime: 0,
  });
}
