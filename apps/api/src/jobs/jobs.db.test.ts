import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { day } from '@countersign/testkit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { Problem } from '../problem.ts';
import type { JobKind } from './job-kinds.ts';
import { runJob, startJob } from './job-rows.ts';
import { applyRetention, retention } from './retention.ts';
import { verifyAuditJob } from './verify-audit.ts';

let it: TestApp;
let admin: Person;
let actor: Actor;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator');
  const { no, id } = admin;
  const session = { id, authenticatedAt: it.now(), expiresAt: it.now(), lastSeenAt: it.now() };
  const origin = { address: null, requestId: null };
  actor = {
    kind: 'account',
    no,
    id,
    name: 'Ada',
    roles: [],
    permissions: [],
    scopeTags: 'all',
    session,
    origin,
  };
});
afterAll(() => it.close());

const entry = { action: 'audit.verify', subject: { kind: 'audit', id: null, name: 'Audit log' } } as const;

async function started(): Promise<string> {
  return (await startJob(it, { actor, kind: verifyAuditJob, entry })).id;
}

async function jobNow(id: string) {
  return (await admin.get(`/jobs/${id}`)).json();
}

test('a job tells its progress and its result', async () => {
  const id = await started();
  expect(await jobNow(id)).toMatchObject({ state: 'waiting', done: 0, total: null });
  const seen: unknown[] = [];
  const kind: JobKind = {
    name: 'verify-audit',
    async run(_deps, progress) {
      await progress(3, 7);
      seen.push(await jobNow(id));
      return { found: 'nothing' };
    },
  };
  await runJob(it, { kind, id });
  expect(seen).toMatchObject([{ state: 'running', done: 3, total: 7 }]);
  expect(await jobNow(id)).toMatchObject({
    state: 'succeeded',
    done: 7,
    total: 7,
    result: { found: 'nothing' },
  });
});

test('a job that cannot be done says why in a code', async () => {
  const id = await started();
  const run = async () => {
    throw new Problem('certificate.refused', 'The file holds a private key.');
  };
  await runJob(it, { kind: { name: 'verify-audit', run }, id });
  expect(await jobNow(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'certificate.refused', detail: 'The file holds a private key.' },
  });
});

test('a job that fails unexpectedly tells nothing of the inside, and is reported', async () => {
  const id = await started();
  const run = async () => {
    throw new Error('password=secret');
  };
  await expect(runJob(it, { kind: { name: 'verify-audit', run }, id })).rejects.toThrow('secret');
  const job = await jobNow(id);
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'server.failed' } });
  expect(JSON.stringify(job)).not.toContain('secret');
});

test('a job that was broken off begins anew, and a finished one is not run again', async () => {
  const id = await started();
  await it.db.job.update({ where: { id }, data: { state: 'running', done: 5 } });
  let runs = 0;
  const kind: JobKind = { name: 'verify-audit', run: async () => ({ runs: (runs += 1) }) };
  await runJob(it, { kind, id });
  await runJob(it, { kind, id });
  expect(await jobNow(id)).toMatchObject({ state: 'succeeded', result: { runs: 1 } });
});

test('every night goes what is kept long enough, and nothing else', async () => {
  const person = await it.person('reader');
  await person.get('/session');
  const kept = async () =>
    Object.fromEntries(
      await Promise.all(
        retention.map(
          async ({ table }) =>
            [table, Number((await it.pool.query(`select count(*) from ${table}`)).rows[0].count)] as const,
        ),
      ),
    );
  const before = await kept();
  expect(before).toMatchObject({ session: 2, job: 4 });
  expect(Object.values(await applyRetention(it.pool, it.now())).every((count) => count === 0)).toBe(true);
  expect(await kept()).toEqual(before);
  expect(await applyRetention(it.pool, new Date(it.now().getTime() + 40 * day))).toMatchObject({
    session: 2,
    job: 4,
  });
  expect(await kept()).toMatchObject({ session: 0, job: 0 });
  expect(await it.db.audit.count()).toBeGreaterThan(0);
});
