import type { GraphObject } from '@countersign/catalog/setting';
import type { ImportedItem, ProfileImport } from '@countersign/contract/profile-import';
import type { Person } from '@countersign/testkit/app';
import { expect } from 'vitest';

/** What the tests of one object do with it: in, what was found, and out again. */

export async function importOne(
  person: Person,
  object: GraphObject,
  query = 'dryRun=false',
): Promise<ImportedItem> {
  const reply = await person.post(`/profiles/import?${query}`, {
    body: JSON.stringify(object),
    headers: { 'content-type': 'application/json' },
  });
  expect(reply.statusCode, reply.body.slice(0, 500)).toBe(200);
  const [item] = reply.json<ProfileImport>().items;
  if (!item) throw new Error('nothing was imported');
  return item;
}

export const placesOf = ({ findings }: ImportedItem) =>
  findings.map(({ at, code, level }) => `${at} ${code} ${level}`);

export async function exportOne(person: Person, id: string | null, query = ''): Promise<GraphObject> {
  return (await person.get(`/profiles/${id}/export${query}`)).json();
}
