import type { Assignments as AssignmentsInside } from '@countersign/contract/assignments';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import { profileAddress } from './profiles.ts';
import type { Wire } from './wire.ts';

export type Assignments = Wire<AssignmentsInside>;

export function assignmentsQuery(profileId: string) {
  return queryOptions({
    queryKey: ['profiles', 'assignments', profileId],
    queryFn: ({ signal }) =>
      request<Assignments>('GET', `${profileAddress(profileId)}/assignments`, { signal }),
  });
}
