import type { OrganisationSettings, Settings } from '@countersign/contract/settings';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => request<Wire<Settings>>('GET', '/settings', { signal }),
});

/** Until the settings are known the strictest limits hold. */
export function useConfirmAbove(): OrganisationSettings['confirmAbove'] {
  return useQuery(settingsQuery).data?.value.confirmAbove ?? { devices: 0, revocations: 0 };
}
