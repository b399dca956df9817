import type { ImportedItem, ProfileImport } from '@countersign/contract/profile-import';
import type { Person } from './app.ts';

/** What the tests of one object of the wire do with it: in, what was found, and out again. */

type OnWire = Record<string, unknown>;

export async function importOne(
  person: Person,
  object: OnWire,
  query = 'dryRun=false',
): Promise<ImportedItem> {
  const reply = await person.post(`/profiles/import?${query}`, {
    body: JSON.stringify(object),
    headers: { 'content-type': 'application/json' },
  });
  const [item] = reply.statusCode === 200 ? reply.json<ProfileImport>().items : [];
  if (!item) throw new Error(`nothing was imported: ${reply.body.slice(0, 500)}`);
  return item;
}

export const placesOf = ({ findings }: ImportedItem) =>
  findings.map(({ at, code, level }) => `${at} ${code} ${level}`);

export async function exportOne<Exported = OnWire>(
  person: Person,
  id: string | null,
  query = '',
): Promise<Exported> {
  return (await person.get(`/profiles/${id}/export${query}`)).json();
}
