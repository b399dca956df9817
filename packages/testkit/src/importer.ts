import type { DirectoryImport, ImportResult, ImportedRow } from '@countersign/contract/directory-import';
import type { JobAbout } from '@countersign/contract/jobs';
import { type Person, type TestApp, openApp } from './app.ts';
import { expect } from 'vitest';
import { runJob } from '@countersign/api/jobs/job-rows';
import { importDirectoryJob } from '@countersign/api/directory/import/run-import';

type Choices = {
  dryRun?: boolean;
  acceptErrors?: boolean;
  missing?: string;
  mapping?: object;
  key?: string;
};
type Kind = 'people' | 'devices' | 'groups';
type Done = {
  state: string;
  about: JobAbout;
  result: ImportResult;
  problem: { code: string } | null;
};

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`;

export const twoUsers = lines(
  'objectId,userPrincipalName,displayName,department,memberOf',
  'k1,anna@contoso.com,Anna,Sales,Team A; Team B',
  'k2,bert@contoso.com,Bert,,team a',
);

/** Who imports in tests, with the steps of an import as one call each. */
export async function openImporter() {
  const it: TestApp = await openApp();
  const manager = await it.person('profileManager');
  const admin = await it.person('administrator');

  async function upload(kind: Kind, body: string | Buffer, by: Person = manager): Promise<DirectoryImport> {
    const headers = { 'content-type': 'text/csv' };
    const reply = await by.post(`/directory/imports?kind=${kind}&fileName=List.csv`, { body, headers });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  }

  async function run(
    { id, mapping, key }: DirectoryImport,
    choices: Choices = {},
    by: Person = manager,
  ): Promise<Done> {
    const body = { mapping, key, dryRun: false, ...choices };
    const reply = await by.post(`/directory/imports/${id}/runs`, { body });
    expect(reply.statusCode, reply.body).toBe(202);
    await runJob(it, { kind: importDirectoryJob, id: reply.json().id });
    return (await by.get(`/jobs/${reply.json().id}`)).json();
  }

  async function imported(
    kind: Kind,
    file: string,
    choices: Choices = {},
    by: Person = manager,
  ): Promise<ImportResult> {
    const job = await run(await upload(kind, file, by), choices, by);
    expect(job).toMatchObject({ state: 'succeeded' });
    return job.result;
  }

  async function rowsOf({ id }: { id: string }, query = ''): Promise<ImportedRow[]> {
    return (await manager.get(`/directory/imports/${id}/rows?${query}`)).json().items;
  }

  const listed = async (path: string) => (await manager.get(path)).json().items;
  const empty = () => it.pool.query('truncate person, device, directory_group cascade');
  return { it, manager, admin, upload, run, imported, rowsOf, listed, empty };
}
