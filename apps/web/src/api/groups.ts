import type { WhatIfAnswer as WhatIfInside } from '@countersign/contract/assignments';
import type { DeviceSummary } from '@countersign/contract/devices';
import type {
  GroupAssignment as GroupAssignmentInside,
  GroupFields,
  Group as GroupInside,
  GroupSummary as GroupSummaryInside,
} from '@countersign/contract/groups';
import type { PersonSummary } from '@countersign/contract/people';
import { queryOptions } from '@tanstack/react-query';
import { addressOf, request, requestText } from './client.ts';
import { type Previewed, usePreviewPages } from './preview-pages.ts';
import type { QueryValues } from './query-text.ts';
import type { Wire } from './wire.ts';

export type Group = Wire<GroupInside>;
export type GroupSummary = Wire<GroupSummaryInside>;
export type GroupAssignment = Wire<GroupAssignmentInside>;
export type MemberPerson = Wire<PersonSummary>;
export type MemberDevice = Wire<DeviceSummary>;
type WhatIfAnswer = Wire<WhatIfInside>;

/** What is read again after a group came, changed or went. */
export const groupSubjects = ['groups', 'people', 'devices', 'profiles'] as const;

export function groupAddress(id: string): string {
  return `/groups/${encodeURIComponent(id)}`;
}

export function groupQuery(id: string) {
  return queryOptions({
    queryKey: ['groups', 'one', id],
    queryFn: ({ signal }) => request<Group>('GET', groupAddress(id), { signal }),
  });
}

export function createGroup(fields: GroupFields): Promise<Group> {
  return request('POST', '/groups', { body: fields });
}

export function replaceGroup(id: string, version: number, fields: GroupFields): Promise<Group> {
  return request('PUT', groupAddress(id), { body: fields, version });
}

export function deleteGroup({ id, version }: Pick<GroupSummary, 'id' | 'version'>): Promise<void> {
  return request('DELETE', groupAddress(id), { version });
}

/** What other fields of a group would do to devices, or without fields its end. */
export function foreseeGroup(
  id: string,
  fields: GroupFields | null,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  return request('POST', `${groupAddress(id)}/what-if`, { body: { fields }, ...(signal ? { signal } : {}) });
}

export function groupEffectAsCsv(id: string, fields: GroupFields | null): Promise<string> {
  return requestText('POST', `${groupAddress(id)}/what-if-export`, { body: { fields } });
}

export function groupEndQuery(id: string) {
  return queryOptions({
    queryKey: ['groups', 'what-if', id],
    queryFn: ({ signal }) => foreseeGroup(id, null, signal),
    // What it says holds for now, not for the next time one asks.
    gcTime: 0,
  });
}

type Members = { people?: string[]; devices?: string[] };
type MembersChange = { add?: Members; remove?: Members };
type MembersChanged = { added: number; removed: number };

export function changeMembers(id: string, change: MembersChange): Promise<MembersChanged> {
  return request('POST', `${groupAddress(id)}/members`, { body: change });
}

/** What it would do to devices. */
export function foreseeMembers(
  id: string,
  change: MembersChange,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  const path = `${groupAddress(id)}/members:what-if`;
  return request('POST', path, { body: change, ...(signal ? { signal } : {}) });
}

export function membersEffectAsCsv(id: string, change: MembersChange): Promise<string> {
  return requestText('POST', `${groupAddress(id)}/members:what-if-export`, { body: change });
}

export function removalQuery(id: string, remove: Members) {
  return queryOptions({
    queryKey: ['groups', 'what-if', id, remove],
    queryFn: ({ signal }) => foreseeMembers(id, { remove }, signal),
    gcTime: 0,
  });
}

/** Where what a list shows can be downloaded, whole, as a file that an import takes. */
export function groupsFileAddress(query: QueryValues): string {
  return addressOf('/groups/export', query);
}

/** Whom a rule is true of, saved or not. A rule with errors is not asked. */
export function useGroupPreview<About extends 'user' | 'device'>(
  asked: { rule: string; search: string },
  enabled: boolean,
): Previewed<About extends 'user' ? PersonSummary : DeviceSummary> {
  return usePreviewPages('groups', '/groups:preview', { asked, enabled });
}
