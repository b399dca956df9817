import type { ScopeTagFields } from '@countersign/contract/scope-tags';
import { request } from './client.ts';
import type { ScopeTag } from './scope-tags.ts';

function address(id: string): string {
  return `/scope-tags/${encodeURIComponent(id)}`;
}

export function readScopeTag(id: string): Promise<ScopeTag> {
  return request('GET', address(id));
}

export function createScopeTag(fields: ScopeTagFields): Promise<ScopeTag> {
  return request('POST', '/scope-tags', { body: fields });
}

export function replaceScopeTag(id: string, version: number, fields: ScopeTagFields): Promise<ScopeTag> {
  return request('PUT', address(id), { body: fields, version });
}

export function deleteScopeTag({ id, version }: Pick<ScopeTag, 'id' | 'version'>): Promise<void> {
  return request('DELETE', address(id), { version });
}
