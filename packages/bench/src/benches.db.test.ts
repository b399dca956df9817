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
import { everyLine } from './targeting/bench-targeting.ts';
import { openCaller } from './targeting/caller.ts';
import { chooseProfiles, settle } from './targeting/evaluating.ts';
import { killEvaluators } from './targeting/killed.ts';
import { measureLine } from './targeting/measured-line.ts';
import { seedDirectory } from './targeting/seed-directory.ts';
import { seedProfiles } from './targeting/seed-profiles.ts';

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

it(
  'targeting: every line is measured, and a killed evaluator leaves what a clean computation gives',
  { timeout: 120_000 },
  async () => {
    const { pool } = app;
    const { connection } = app.database;
    const sizes = { devices: 1_000, people: 500, groups: 25, profiles: 20 };
    const call = openCaller(app.app, (await app.person('administrator')).cookie);
    await seedDirectory(pool, sizes);
    const place = { pool, appPool: pool, call, house: await seedProfiles(call, pool, sizes) };
    await settle(place);
    const { signal } = new AbortController();
    const lines = await everyLine(place);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) {
      const { pairs } = await measureLine({ ...line, pairs: 1 }, signal);
      expect(pairs, line.what).toHaveLength(1);
    }
    const { wide, grouped } = await chooseProfiles(place);
    const profileNos = [wide.no, grouped.no];
    expect(await killEvaluators({ pool, connection, profileNos })).toMatchObject({ times: 3, equal: true });
  },
);
