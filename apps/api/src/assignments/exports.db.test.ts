import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Organisation, openOrganisation } from '@countersign/testkit/organisation';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn, runOn } from '../evaluation/run.ts';
import { seesAll } from '../visible-to.ts';
import { exportTargets } from './preview-targets.ts';
import { exportWhatIf } from './what-if.ts';

const devices = 5_000;

let it: Organisation;
let profile: number;
let largest = 0;
beforeAll(async () => {
  it = await openOrganisation();
  await it.pool.query(
    `insert into device (id, family, name, name_key, search_key, source, created_at, modified_at)
      select gen_random_uuid(), 'ios', 'Pad ' || n, 'pad ' || n, 'pad ' || n, 'test', now(), now() from generate_series(1, $1) n`,
    [devices],
  );
  profile = await it.profile('Pads', [{ target: 'allDevices' }]);
  await it.settle();
  watchResults();
});
afterEach(() => {
  largest = 0;
});
afterAll(async () => {
  results.addRow = addRow;
  await it.close();
});

/** What a row of an answer is added by, which its types leave out. */
type Results = { rows: unknown[]; addRow?: ((row: unknown) => void) | undefined };
const results: Results = pg.Result.prototype;
const { addRow } = results;

/** How many rows the database is asked for at once, whoever asks. */
function watchResults(): void {
  results.addRow = function count(this: Results, row: unknown) {
    addRow?.call(this, row);
    largest = Math.max(largest, this.rows.length);
  };
}

const withoutAssignments = async () =>
  exportWhatIf({ db: it.db, now: it.now, actor: seesAll }, async (tx) => {
    await tx.assignment.deleteMany({ where: { profileNo: profile } });
    await queueProfiles(runIn(tx), [profile], 'assignment');
  });

const targets = async () =>
  exportTargets(
    { pool: it.pool, db: it.db, now: it.now, actor: seesAll },
    {
      kind: 'trusted.ios',
      settings: {},
      applicability: {},
      assignments: [{ mode: 'include', target: 'allDevices', filterMode: 'none' }],
    },
  );

test.each<[string, () => Promise<Readable>]>([
  ['what a change would do', withoutAssignments],
  ['whom a list would reach', targets],
])('a file of %s is whole, and never in memory whole', async (_what, ask) => {
  const lines = (await text(await ask())).trimEnd().split('\n');
  expect(lines).toHaveLength(devices + 1);
  expect(new Set(lines).size).toBe(devices + 1);
  expect(lines[1]).toMatch(/^Pad 1,/u);
  expect(lines.at(-1)).toMatch(/^Pad 999,/u);
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThan(devices);
});

test('while nobody reads the file, evaluation goes on, and no connection is kept', async () => {
  const files = [await withoutAssignments(), await targets()];
  await queueProfiles(runOn(it.pool), [profile], 'nightly');
  expect(await evaluateNext({ pool: it.pool, now: it.now })).toBe(true);
  expect(it.pool.idleCount).toBe(it.pool.totalCount);
  for (const file of files) expect((await text(file)).length).toBeGreaterThan(devices);
});
