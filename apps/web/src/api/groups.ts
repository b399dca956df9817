import type {
  GroupAssignment as GroupAssignmentInside,
  GroupFields,
  Group as GroupInside,
  GroupSummary as GroupSummaryInside,
} from '@countersign/contract/groups';
import { addressOf, request } from './client.ts';
import { type Previewed, usePreviewPages } from './preview-pages.ts';
import type { QueryValues } from './query-text.ts';
import { recordQuery } from './record-query.ts';
import type { WhatIfQuestion } from './what-if.ts';
import type { Wire } from './wire.ts';

export type Group = Wire<GroupInside>;
export type GroupSummary = Wire<GroupSummaryInside>;
export type GroupAssignment = Wire<GroupAssignmentInside>;

/** What is read again after a group came, changed or went. */
export const groupSubjects = ['groups', 'people', 'devices', 'profiles'] as const;

export function groupAddress(id: string): string {
  return `/groups/${encodeURIComponent(id)}`;
}

export const groupQuery = (id: string) => recordQuery<Group>('groups', id);

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
export function ifGrouped(id: string, fields: GroupFields | null): WhatIfQuestion {
  return { path: `${groupAddress(id)}/what-if`, body: { fields } };
}

type Members = { people?: string[]; devices?: string[] };
type MembersChange = { add?: Members; remove?: Members };
type MembersChanged = { added: number; removed: number };

export function changeMembers(id: string, change: MembersChange): Promise<MembersChanged> {
  return request('POST', `${groupAddress(id)}/members`, { body: change });
}

/** What it would do to devices. */
export function ifMembers(id: string, change: MembersChange): WhatIfQuestion {
  return { path: `${groupAddress(id)}/members:what-if`, body: change };
}

/** Where what a list shows can be downloaded, whole, as a file that an import takes. */
export function groupsFileAddress(query: QueryValues): string {
  return addressOf('/groups/export', query);
}

/** The users or devices that a rule is true of, saved or not. */
export function useGroupPreview<Row>(asked: { rule: string; search: string }): Previewed<Row> {
  return usePreviewPages('groups', '/groups:preview', { asked, enabled: true });
}
