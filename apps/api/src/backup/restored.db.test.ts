import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp, type Person, type TestApp, testPassword } from '@countersign/testkit/app';
import { emptyDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { authenticator } from '../accounts/authenticate.ts';
import { signIn } from '../accounts/sign-in.ts';
import { systemActor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { sealRows } from '../audit/seal-rows.ts';
import { verifyAudit } from '../audit/verify.ts';
import { createPrisma } from '../database/connect.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Keyring, openKeyring } from '../secrets/keyring.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveFile } from './save-file.ts';
import { settleRestored } from './settle.ts';
import { writeBackup } from './write-backup.ts';

/** A house that was lived in, and the same house on another machine. */
let it: TestApp;
let admin: Person;
let folder: string;
let target: TestDatabase;
let db: PrismaClient;
let keyring: Keyring;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-restored-'));
  it = await openApp();
  admin = await it.person('administrator', 'pkiAdministrator');
  const made = await admin.post('/tokens', { body: { name: 'CI', role: 'reader' } });
  token = made.json<{ secret: string }>().secret;
  await sealRows({ ...it, now: it.clock.now });
  await admin.post('/accounts', {
    body: { email: 'grace@example.org', displayName: 'Grace', roles: ['reader'] },
  });
  const path = join(folder, 'house.backup');
  await saveFile(path, (out) => writeBackup({ pool: it.pool, out, now: it.now, product: '1.2.3' }));

  target = await emptyDatabase();
  const dataDirectory = join(folder, 'data');
  const masterKey = join(it.config.dataDirectory, 'master.key');
  const contents = await restoreBackup({ path, ...target, dataDirectory, masterKey });
  db = createPrisma(target.pool);
  await settleRestored({ db, now: it.now }, contents);
  keyring = await openKeyring({ db, dataDirectory });
});
afterAll(async () => {
  await it.close();
  await target.drop();
  await rm(folder, { recursive: true });
});

const deps = () => ({ pool: target.pool, db, keyring, now: it.now });
const from = { origin: { address: '127.0.0.1', requestId: null }, userAgent: 'test' };

test('the audit log verifies, and goes on being sealed in the same chain', async () => {
  const before = await verifyAudit(deps());
  expect(before).toMatchObject({ seals: 1, broken: null });
  expect(before.unsealed).toBeGreaterThan(1);
  await sealRows(deps());
  const entry = { action: 'settings.change', subject: { kind: 'setting', id: null, name: 'x' } } as const;
  await db.$transaction((tx) => recordAudit(tx, { actor: systemActor('Test'), now: it.now(), entry }));
  await sealRows(deps());
  const after = await verifyAudit(deps());
  expect(after).toMatchObject({ seals: 3, unsealed: 0, broken: null, rows: await db.audit.count() });
});

test('people sign in with their passwords, and no session of before is alive', async () => {
  const { actor } = await signIn(deps(), { email: admin.email, password: testPassword }, from);
  expect(actor.id).toBe(admin.id);
  const cookies = { cookies: { '__Host-countersign': admin.cookie.split('=')[1] } };
  const request = { headers: {}, ip: '127.0.0.1', id: '1', ...cookies } as never;
  expect(await authenticator(deps())(request)).toBeUndefined();
});

test('API tokens work as before', async () => {
  const request = { headers: { authorization: `Bearer ${token}` }, ip: '127.0.0.1', id: '1' } as never;
  expect(await authenticator(deps())(request)).toMatchObject({ kind: 'token', name: 'CI' });
});
