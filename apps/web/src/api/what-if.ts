import type { AssignmentDraft, WhatIfAnswer } from '@countersign/contract/assignments';
import type { ProfileChange } from '@countersign/contract/profiles';
import { queryOptions } from '@tanstack/react-query';
import { request, requestText } from './client.ts';
import { type Profile, profileAddress } from './profiles.ts';
import type { Wire } from './wire.ts';

/** What a change would do to devices; nothing is saved by asking. */
export type WhatIf = Wire<WhatIfAnswer>;

function whatIfAddress(profileId: string): string {
  return `${profileAddress(profileId)}/assignments:what-if`;
}

export function whatIfQuery(profileId: string, assignments: readonly AssignmentDraft[]) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', profileId, assignments],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', whatIfAddress(profileId), { body: { assignments }, signal }),
    staleTime: 0,
  });
}

export function whatIfAsCsv(profileId: string, assignments: readonly AssignmentDraft[]): Promise<string> {
  return requestText('POST', `${whatIfAddress(profileId)}-export`, { body: { assignments } });
}

type Edit = { profileId: string; version: number; change: ProfileChange };

export function editWhatIfQuery({ profileId, version, change }: Edit) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', profileId, version, change],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', `${profileAddress(profileId)}/what-if`, { body: change, version, signal }),
    staleTime: 0,
  });
}

export function editWhatIfAsCsv({ profileId, version, change }: Edit): Promise<string> {
  return requestText('POST', `${profileAddress(profileId)}/what-if-export`, { body: change, version });
}

/** What making an earlier version the newest would do. */
export function restoreWhatIfQuery({ id, version }: Pick<Profile, 'id' | 'version'>, earlier: number) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', id, version, 'restore', earlier],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', `${profileAddress(id)}/restore:what-if`, {
        body: { version: earlier },
        version,
        signal,
      }),
    staleTime: 0,
  });
}

/** What moving all that stand on a trusted profile to another one would do. */
export function relinkWhatIfQuery(id: string, rootProfileId: string) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', id, 'relink', rootProfileId],
    queryFn: ({ signal }) =>
      request<WhatIf>('POST', `${profileAddress(id)}/relink:what-if`, { body: { rootProfileId }, signal }),
    staleTime: 0,
  });
}
