import type { DirectoryImport } from '@countersign/contract/directory-import';
import { day } from '@countersign/testkit/clock';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runJob } from '../../jobs/job-rows.ts';
import { applyRetention } from '../../jobs/retention.ts';
import { openImporter, twoUsers } from '@countersign/testkit/importer';
import { importDirectoryJob } from './run-import.ts';

type Kind = 'people' | 'devices';
const headers = { 'content-type': 'text/csv' };

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
afterAll(() => importer.it.close());

describe('a file', () => {
  test.each([
    ['nothing', '', 'import.unreadable'],
    ['a workbook', 'PK\u0003\u0004', 'import.unreadable'],
    ['names alone', 'a,b\n', 'import.unreadable'],
  ])('that holds %s is refused and leaves nothing', async (_what, body, code) => {
    const before = await importer.it.db.directoryImport.count();
    const reply = await importer.manager.post('/directory/imports?kind=people', { body, headers });
    expect([reply.statusCode, reply.json()]).toMatchObject([422, { code }]);
    expect(await importer.it.db.directoryImport.count()).toBe(before);
  });

  test('is refused while its columns are not assigned', async () => {
    const file = await importer.upload('people', twoUsers);
    for (const [wrong, at] of [
      [{ mapping: { upn: 'displayName' }, key: 'externalKey' }, '/key'],
      [{ mapping: { ...file.mapping, shoe: 'displayName' } }, '/mapping/shoe'],
      [{ mapping: { ...file.mapping, dn: 'nowhere' } }, '/mapping/dn'],
      [{ mapping: { ...file.mapping, dn: 'displayName' } }, '/mapping/dn'],
      [{ missing: 'retire' }, '/missing'],
      [{ mapping: { ...file.mapping, ['__proto__x']: 'displayName' } }, '/mapping/__proto__x'],
    ] as const) {
      const body = { mapping: file.mapping, key: file.key, ...wrong };
      const reply = await importer.manager.post(`/directory/imports/${file.id}/runs`, { body });
      expect(reply.json(), JSON.stringify(wrong)).toMatchObject({
        code: 'import.mapping-invalid',
        findings: expect.arrayContaining([expect.objectContaining({ at })]),
      });
    }
  });

  test('is worked on once at a time, and is forgotten on request', async () => {
    const file = await importer.upload('people', twoUsers);
    const body = { mapping: file.mapping, key: file.key };
    const { id } = (await importer.manager.post(`/directory/imports/${file.id}/runs`, { body })).json();
    const again = await importer.manager.post(`/directory/imports/${file.id}/runs`, { body });
    expect(again.json()).toMatchObject({ code: 'import.running' });
    expect((await importer.manager.delete(`/directory/imports/${file.id}`)).json()).toMatchObject({
      code: 'import.running',
    });
    await runJob(importer.it, { kind: importDirectoryJob, id });
    expect((await importer.manager.get(`/directory/imports/${file.id}`)).json()).toMatchObject({
      job: { id, state: 'succeeded' },
    });
    expect((await importer.manager.delete(`/directory/imports/${file.id}`)).statusCode).toBe(204);
    expect((await importer.manager.get(`/directory/imports/${file.id}`)).json()).toMatchObject({
      code: 'import.not-found',
    });
  });

  test('may be any rubbish: it is refused in codes, never a failure of the server', async () => {
    const word = fc.constantFrom(
      'upn',
      'name',
      ',',
      '\n',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      '\0',
      '\ud800',
      'é',
      '1',
      "'=",
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: word, maxLength: 60 }).map((text) => Buffer.from(`upn,name\n${text}`)),
      fc
        .array(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), { maxLength: 3 })
        .map((list) => Buffer.from(JSON.stringify(list))),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom<Kind>('people', 'devices'), async (body, kind) => {
        const reply = await importer.manager.post(`/directory/imports?kind=${kind}`, { body, headers });
        expect([201, 422], reply.body).toContain(reply.statusCode);
        if (reply.statusCode === 422) return;
        const file: DirectoryImport = reply.json();
        const [first] = file.columns;
        const key = kind === 'people' ? 'upn' : 'serial';
        const mapping = { [key]: first?.name ?? '', ...file.mapping };
        const asked = await importer.manager.post(`/directory/imports/${file.id}/runs`, {
          body: { mapping, key },
        });
        expect([202, 422], asked.body).toContain(asked.statusCode);
        if (asked.statusCode === 202)
          await runJob(importer.it, { kind: importDirectoryJob, id: asked.json().id });
      }),
      { numRuns: 25, seed: 20_261_120 },
    );
  });
});

// The last one: sessions do not outlive importer.it.
test('a file is forgotten after some days, with all its rows', async () => {
  await importer.upload('people', twoUsers);
  await applyRetention(importer.it.pool, new Date(importer.it.now().getTime() + 4 * day));
  expect(await importer.it.db.directoryImportRow.count()).toBe(0);
});
