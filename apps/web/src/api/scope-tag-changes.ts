import { mostTagged } from '@countersign/contract/limits';
import type { ScopeTagFields, TaggingResult } from '@countersign/contract/scope-tags';
import { request } from './client.ts';
import type { InTurn } from './in-turn.ts';
import { problemFrom } from './problem.ts';
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

export type Tagged = { id: string; version: number; scopeTags: readonly string[] };

/** The same tags for all of them, each as it was seen; as many in one request as it takes. */
export async function tagAll<Row extends Tagged>(
  path: string,
  rows: readonly Row[],
  asked: { add: string[]; remove: string[] },
): Promise<InTurn<Row>> {
  const outcome: InTurn<Row> = { done: 0, failed: [] };
  for (let from = 0; from < rows.length; from += mostTagged) {
    const sent = rows.slice(from, from + mostTagged);
    const items = sent.map(({ id, version }) => ({ id, version }));
    const { results } = await request<TaggingResult>('POST', `${path}:scope-tags`, {
      body: { items, ...asked },
    });
    for (const [at, item] of sent.entries()) {
      const problem = results[at]?.problem;
      if (problem) outcome.failed.push({ item, thrown: problemFrom(problem.status, problem) });
      else outcome.done += 1;
    }
  }
  return outcome;
}
