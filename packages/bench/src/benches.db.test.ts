import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireSameBytes } from './api/same-bytes.ts';
import { startBoth } from './api/start-both.ts';
import { makeGraphFile } from './catalog/graph-reading.ts';
import { importBare, importOurs, takeProfiles } from './catalog/store-import.ts';

/** Benches on a database, small: a change that breaks one is seen here and not when somebody wants a figure. */
let app: TestApp;
beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app.close());

it('api: ours and the reference answer the same bytes', { timeout: 120_000 }, async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  try {
    const { connection, pool } = app.database;
    await using both = await startBoth({ connection, pool, dataDirectory, rows: 120 });
    expect(await requireSameBytes(both.ours, both.reference, both.request)).toBeGreaterThan(10_000);
    expect(await both.ours.cpuTime()).toBeGreaterThan(0);
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
});

it('catalog: ours and the reference store the same profiles', async () => {
  const { der } = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const file = makeGraphFile({ count: 60, certificate: Buffer.from(der).toString('base64') });
  const { cookie } = await app.person('profileManager');
  const place = { app: app.app, pool: app.pool, cookie };
  const counts = await importOurs(place, file);
  expect(counts.created + counts.createdWithWarnings).toBe(60);
  const ours = await takeProfiles(app.pool);
  await importBare(place, file);
  expect(await takeProfiles(app.pool)).toEqual(ours);
  expect(ours).toHaveLength(60);
});
