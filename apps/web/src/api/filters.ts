import type {
  FilterAssignment as FilterAssignmentInside,
  FilterFields,
  Filter as FilterInside,
  FilterSummary as FilterSummaryInside,
  PreviewedDevice as PreviewedDeviceInside,
} from '@countersign/contract/filters';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { request } from './client.ts';
import { type Previewed, usePreviewPages } from './preview-pages.ts';
import { recordQuery } from './record-query.ts';
import type { WhatIfQuestion } from './what-if.ts';
import type { Wire } from './wire.ts';

export type Filter = Wire<FilterInside>;
export type FilterSummary = Wire<FilterSummaryInside>;
export type FilterAssignment = Wire<FilterAssignmentInside>;
export type PreviewedDevice = Wire<PreviewedDeviceInside>;

/** What is read again after a filter came, changed or went. */
export const filterSubjects = ['filters', 'profiles'] as const;

export function filterAddress(id: string): string {
  return `/filters/${encodeURIComponent(id)}`;
}

export const filterQuery = (id: string) => recordQuery<Filter>('filters', id);

export function createFilter(fields: FilterFields): Promise<Filter> {
  return request('POST', '/filters', { body: fields });
}

export function replaceFilter(id: string, version: number, fields: FilterFields): Promise<Filter> {
  return request('PUT', filterAddress(id), { body: fields, version });
}

/** What other fields of a filter would do to devices. */
export function ifFiltered(id: string, fields: FilterFields): WhatIfQuestion {
  return { path: `${filterAddress(id)}/what-if`, body: fields };
}

export function deleteFilter({ id, version }: Pick<FilterSummary, 'id' | 'version'>): Promise<void> {
  return request('DELETE', filterAddress(id), { version });
}

type Asked = { platform: FilterPlatform; rule: string; search: string };

/** The devices that a rule is true of, saved or not. A rule with errors is not asked. */
export function usePreview(asked: Asked, enabled: boolean): Previewed<PreviewedDevice> {
  return usePreviewPages('filters', '/filters:preview', { asked, enabled });
}
