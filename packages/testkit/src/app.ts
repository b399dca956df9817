import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addAccount } from '@countersign/api/accounts/accounts';
import { startSession } from '@countersign/api/accounts/sessions';
import { systemActor } from '@countersign/api/actor';
import { type Deps, buildApp } from '@countersign/api/app';
import { readConfig } from '@countersign/api/config';
import { createPrisma } from '@countersign/api/database/connect';
import { openJobs, workJobs } from '@countersign/api/jobs/work';
import { openLog } from '@countersign/api/log';
import { hashPassword } from '@countersign/api/secrets/password';
import { type Keyring, openKeyring } from '@countersign/api/secrets/keyring';
import type { Role } from '@countersign/contract/permissions';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type TestClock, testClock } from './clock.ts';
import { type TestDatabase, freshDatabase } from './database.ts';

export const testPassword = 'correct horse battery staple';

/** The real app on a database of its own, spoken to without a port. */
export type TestApp = Deps & {
  app: FastifyInstance;
  database: TestDatabase;
  clock: TestClock;
  keyring: Keyring;
  /** Nobody: no cookie, no token. */
  stranger: Client;
  /** A person with these roles, signed in a moment ago. */
  person: (...roles: Role[]) => Promise<Person>;
  /** Runs jobs from here on. */
  work: () => Promise<void>;
  close: () => Promise<void>;
};

export type Person = Client & { no: number; id: string; email: string; cookie: string };

type Call = (path: string, options?: CallOptions) => Promise<LightMyRequestResponse>;
type CallOptions = {
  body?: unknown;
  version?: number;
  headers?: Record<string, string | undefined>;
  remoteAddress?: string;
};

/** Paths are those of `/api/v1`, or absolute when they begin with `//`. */
export type Client = Record<'get' | 'post' | 'put' | 'patch' | 'delete', Call>;

/** What a browser sends with every request of our own pages. */
const ownPages = { host: 'localhost:4600', 'sec-fetch-site': 'same-origin' };

export async function openApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await freshDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-app-'));
  const config = readConfig({ COUNTERSIGN_DATA: dataDirectory, ...environment }, { root: '/' });
  const clock = testClock();
  const { pool } = database;
  const db = createPrisma(pool);
  const log = openLog({ level: 'silent' });
  const boss = await openJobs(database.connection, log);
  const keyring = await openKeyring({ db, dataDirectory });
  const deps: Deps = { config, pool, db, boss, now: clock.now, log };
  const app = await buildApp(deps);
  await app.ready();

  async function person(...roles: Role[]): Promise<Person> {
    const email = `${crypto.randomUUID()}@example.org`;
    const hash = await testPasswordHash;
    const now = clock.now();
    const origin = { address: '127.0.0.1', requestId: null };
    const { account, session } = await db.$transaction(async (tx) => {
      const row = await addAccount(tx, {
        actor: systemActor('Test'),
        now,
        fields: { email, displayName: `A ${roles.join(' and ')}`, roles },
        password: { hash, at: now },
      });
      const named = { no: row.no, id: row.id, name: row.displayName };
      return {
        account: row,
        session: await startSession(tx, { account: named, now, origin, userAgent: 'test' }),
      };
    });
    const cookie = `__Host-countersign=${session.secret}`;
    return { ...client(app, { ...ownPages, cookie }), no: account.no, id: account.id, email, cookie };
  }

  return {
    ...deps,
    app,
    database,
    clock,
    keyring,
    stranger: client(app, ownPages),
    person,
    work: () => workJobs({ pool, db, keyring, boss, now: clock.now }, log),
    async close() {
      await app.close();
      await boss.stop({ graceful: false });
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

const testPasswordHash = hashPassword(testPassword);

/** A program with an API token. */
export function program(app: FastifyInstance, secret: string): Client {
  return client(app, { authorization: `Bearer ${secret}`, host: 'localhost:4600' });
}

function client(app: FastifyInstance, always: Record<string, string>): Client {
  const call = (method: InjectOptions['method'] & string): Call => {
    return (path, { body, version, headers, remoteAddress } = {}) =>
      app.inject({
        method,
        url: path.startsWith('//') ? path.slice(1) : `/api/v1${path}`,
        headers: withoutAbsent({
          ...always,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
          ...headers,
        }),
        ...(body === undefined ? {} : { payload: body as object }),
        ...(remoteAddress === undefined ? {} : { remoteAddress }),
      });
  };
  return {
    get: call('GET'),
    post: call('POST'),
    put: call('PUT'),
    patch: call('PATCH'),
    delete: call('DELETE'),
  };
}

function withoutAbsent(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined),
  );
}
