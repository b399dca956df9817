import { chmod, rename } from 'node:fs/promises';
import type { Health } from '@countersign/contract/health';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { minute } from '@countersign/testkit/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MasterKeyError, openKeyring } from '../secrets/keyring.ts';
import { makeMasterKey, masterKeyPath, writeMasterKeys } from '../secrets/master-key.ts';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator');
});
afterAll(() => it.close());

async function health(): Promise<Record<string, Health['checks'][number]>> {
  const { checks } = (await admin.get('/health')).json<Health>();
  return Object.fromEntries(checks.map((check) => [check.name, check]));
}

test('tells what works, in facts', async () => {
  // The test's clock stands still since the start, and the database's does not.
  it.clock.pass(Date.now() - it.now().getTime());
  expect(await health()).toMatchObject({
    database: { verdict: 'ok', fact: expect.stringMatching(/^PostgreSQL 1\d\.\d+/) },
    migrations: { verdict: 'ok' },
    jobs: { verdict: 'ok' },
    evaluation: { verdict: 'ok' },
    clock: { verdict: 'ok' },
    masterKey: { verdict: 'ok' },
    auditSeal: { verdict: 'ok' },
  });
});

test('a missing migration is seen by the probe, which says no more than that', async () => {
  await it.pool.query("update _prisma_migrations set migration_name = migration_name || '-'");
  expect((await health())['migrations']).toMatchObject({ verdict: 'failed', advice: expect.any(String) });
  const probe = await it.stranger.get('//readyz');
  expect([probe.statusCode, probe.json()]).toEqual([503, { status: 'unavailable' }]);
  await it.pool.query("update _prisma_migrations set migration_name = rtrim(migration_name, '-')");
  expect((await it.stranger.get('//readyz')).json()).toEqual({ status: 'ok' });
});

test('a clock that runs apart from the database is seen', async () => {
  it.clock.pass(10 * minute);
  expect((await health())['clock']).toMatchObject({ verdict: 'failed' });
  it.clock.pass(-10 * minute);
});

test('the master key is missed, and a server does not start without it or with another', async () => {
  const { dataDirectory } = it.config;
  const path = masterKeyPath(dataDirectory);
  await it.keyring.put(it.db, 'test', Buffer.from('secret'), it.now());
  await rename(path, `${path}.kept`);
  expect((await health())['masterKey']).toMatchObject({ verdict: 'failed' });
  await expect(openKeyring({ db: it.db, dataDirectory })).rejects.toThrow(MasterKeyError);
  await writeMasterKeys(path, [makeMasterKey()]);
  await expect(openKeyring({ db: it.db, dataDirectory })).rejects.toThrow(MasterKeyError);
  await rename(`${path}.kept`, path);
  await chmod(path, 0o644);
  const opened = await openKeyring({ db: it.db, dataDirectory });
  expect((await opened.get(it.db, 'test'))?.toString()).toBe('secret');
});

test('a profile that cannot be evaluated is named, and counted in the metrics', async () => {
  expect((await health())['evaluation']).toMatchObject({ verdict: 'ok', fact: 'Every change is evaluated' });
  await it.pool.query(
    `insert into evaluation_queue (device_no, why, queued_at, attempts, retry_at) values (1, 'directory', now(), 3, now() + interval '8 seconds')`,
  );
  expect((await health())['evaluation']).toMatchObject({
    verdict: 'attention',
    fact: '1 could not be evaluated and will be tried again',
  });
  expect((await admin.get('//metrics')).body).toContain('countersign_evaluation_queue{state="failing"} 1');
  await it.pool.query('truncate evaluation_queue');
});

test('the metrics are for those who may see the health, and hold no names', async () => {
  await it.stranger.get('/doorstep');
  const { body, headers } = await admin.get('//metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toContain('countersign_http_request_duration_seconds_bucket');
  expect(body).toContain('route="/api/v1/doorstep"');
  expect(body).toContain('countersign_database_connections');
  expect(body).not.toContain(admin.email);
});
