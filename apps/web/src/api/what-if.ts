import type { AssignmentDraft, WhatIfAnswer } from '@countersign/contract/assignments';
import type { ProfileChange } from '@countersign/contract/profiles';
import { queryOptions } from '@tanstack/react-query';
import { request, requestText } from './client.ts';
import { creationOf, type Profile, profileAddress, type SentProfile, type SentWithAll } from './profiles.ts';
import type { QueryValues } from './query-text.ts';
import type { Wire } from './wire.ts';

/** What a change would do to devices; nothing is saved by asking. */
export type WhatIf = Wire<WhatIfAnswer>;

/** A change as it would be sent to be made, and where it is asked what that would do. */
export type WhatIfQuestion = { path: string; body?: unknown; version?: number } & Partial<SentFiles>;

/** Megabytes of files are known by the key of their choice. */
type SentFiles = { bytes: FormData; query: QueryValues; key: string };

export function askWhatIf({ path, ...sent }: WhatIfQuestion, signal?: AbortSignal): Promise<WhatIf> {
  return request('POST', path, { ...sent, ...(signal ? { signal } : {}) });
}

/** The same, every device of it. */
export function whatIfAsCsv({ path, ...sent }: WhatIfQuestion): Promise<string> {
  return requestText('POST', `${path}-export`, sent);
}

export function whatIfQuery(question: WhatIfQuestion) {
  return queryOptions({
    queryKey: ['profiles', 'what-if', question.key ?? question],
    queryFn: ({ signal }) => askWhatIf(question, signal),
    staleTime: 0,
    // What it says holds for now, not for the next time one asks.
    gcTime: 0,
  });
}

export function ifAssigned(profileId: string, assignments: readonly AssignmentDraft[]): WhatIfQuestion {
  return { path: `${profileAddress(profileId)}/assignments:what-if`, body: { assignments } };
}

/** New ones are created. */
export function ifCreated(profiles: readonly SentProfile[], withAll: SentWithAll): WhatIfQuestion {
  return { path: '/profiles:what-if', body: creationOf(profiles, withAll) };
}

export function ifEdited(profileId: string, version: number, change: ProfileChange): WhatIfQuestion {
  return { path: `${profileAddress(profileId)}/what-if`, body: change, version };
}

/** An earlier version becomes the newest. */
export function ifRestored(
  { id, version }: Pick<Profile, 'id' | 'version'>,
  earlier: number,
): WhatIfQuestion {
  return { path: `${profileAddress(id)}/restore:what-if`, body: { version: earlier }, version };
}

/** It is deleted. */
export function ifDeleted({ id, version }: Pick<Profile, 'id' | 'version'>): WhatIfQuestion {
  return { path: `${profileAddress(id)}/delete:what-if`, body: {}, version };
}

/** As many of several as can be are deleted. */
export function ifAllDeleted(ids: readonly string[]): WhatIfQuestion {
  return { path: '/profiles:delete-what-if', body: { ids } };
}

/** All that stand on a trusted profile move to another one. */
export function ifMoved(id: string, rootProfileId: string): WhatIfQuestion {
  return { path: `${profileAddress(id)}/relink:what-if`, body: { rootProfileId } };
}
