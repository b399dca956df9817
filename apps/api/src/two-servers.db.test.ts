import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Device } from '@countersign/contract/devices';
import type { Filter } from '@countersign/contract/filters';
import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { environmentOf } from '@countersign/testkit/command-line';
import { backends, holdEvaluation, nothingWaits, until } from '@countersign/testkit/evaluators';
import { ServerProcess, freePort } from '@countersign/testkit/server-process';
import { computedAnew, standing } from '@countersign/testkit/standing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from './audit/verify.ts';
import { verifyEvaluation } from './evaluation/verify-evaluation.ts';
import { masterKeyPath } from './secrets/master-key.ts';

type Server = { name: string; url: string; folder: string; process: ServerProcess };

let it: TestApp;
let manager: Person;
let servers: [Server, Server];
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('administrator', 'profileManager');
  servers = await Promise.all([startServer('one server'), startServer('other server')]);
});
afterAll(async () => {
  for (const { process, folder } of servers) {
    await process.end('SIGKILL');
    await rm(folder, { recursive: true });
  }
  await it.close();
});

/** A whole server with a data folder of its own, and the master key of the others. */
async function startServer(name: string): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-two-'));
  await copyFile(masterKeyPath(it.config.dataDirectory), masterKeyPath(folder));
  const port = await freePort();
  const environment = environmentOf(it.database.connection, folder);
  const address = new URL(environment['DATABASE_URL'] ?? '');
  address.searchParams.set('application_name', name);
  const process = await ServerProcess.start({
    ...environment,
    DATABASE_URL: address.href,
    PORT: String(port),
  });
  return { name, folder, url: `http://127.0.0.1:${port}`, process };
}

type Sent = { status: number; body: unknown };

/** Through the door of that server, as the manager. */
async function send(
  { url }: Server,
  method: string,
  path: string,
  body?: object,
  version?: number,
): Promise<Sent> {
  const reply = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      cookie: manager.cookie,
      origin: url,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
}

async function read<Found>(server: Server, path: string): Promise<Found> {
  const { status, body } = await send(server, 'GET', path);
  expect(status, `${path} ${JSON.stringify(body)}`).toBe(200);
  return body as Found;
}

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

type Change = (server: Server, round: number) => Promise<Sent>;

/** Says it anew over what it reads, again where somebody was faster. */
function edit(method: 'PUT' | 'PATCH', path: string, change: (round: number) => object): Change {
  return async (server, round) => {
    for (;;) {
      const { version } = await read<{ version: number }>(server, path);
      const sent = await send(server, method, path, change(round), version);
      if (sent.status !== 412) return sent;
    }
  };
}

const devices = 600;

/** Devices and people, two groups, a filter, and profiles that go to them in different ways, two in conflict. */
async function organise(): Promise<Change[]> {
  await it.pool.query(
    `insert into person (id, upn, upn_key, name, name_key, search_key, source, created_at, modified_at)
     select gen_random_uuid(), 'p' || n, 'p' || n, 'p' || n, 'p' || n, '', 'manual', now(), now() from generate_series(1, 60) n`,
  );
  await it.pool.query(
    `insert into device (id, family, name, name_key, search_key, source, ownership, person_no, os_version_parts, created_at, modified_at)
     select gen_random_uuid(), 'macos', 'd' || n, 'd' || n, '', 'manual', (array['corporate', 'personal'])[1 + n % 2],
       case when n % 3 = 0 then (select min(no) from person) + n % 60 end, '{14,0,0,0}', now(), now() from generate_series(1, $1::int) n`,
    [devices],
  );
  const { rows } = await it.pool.query<{ id: string }>('select id from device order by no');
  const ids = rows.map(({ id }) => id);
  const { rows: people } = await it.pool.query<{ id: string }>('select id from person order by no');
  const staff = await made<Group>('/groups', { name: 'Staff' });
  const guests = await made<Group>('/groups', { name: 'Guests' });
  const rule = '(device.deviceOwnership -eq "Corporate")';
  const filter = await made<Filter>('/filters', { name: 'Corporate', platform: 'macOS', rule });
  const all = { mode: 'include', target: 'allDevices' };
  const to = ({ id }: Group, mode = 'include') => ({ mode, target: 'group', groupId: id });
  const certificates = await Promise.all(
    ['Contoso Root', 'Other Root'].map(async (subject) =>
      sentCertificate(await makeCertificate({ subject, ca: true })),
    ),
  );
  const make = async (displayName: string, deploymentChannel: string, assignments: object[]) => {
    const profile = {
      kind: 'trusted.macos',
      displayName,
      settings: { certificate: certificates[0], deploymentChannel },
    };
    const { profiles } = await made<{ profiles: [Profile] }>('/profiles', {
      profiles: [profile],
      assignments,
    });
    return profiles[0];
  };
  const narrow = { filterId: filter.id, filterMode: 'include' };
  const narrowed = await make('Narrowed', 'deviceChannel', [{ ...all, ...narrow }]);
  const edited = await make('Edited', 'userChannel', [to(staff)]);
  return [
    async (server, round) => {
      const slice = (of: string[], n: number) => of.slice(round * n, round * n + n);
      const add = {
        devices: slice(ids, 40),
        people: slice(
          people.map(({ id }) => id),
          5,
        ),
      };
      return send(server, 'POST', `/groups/${round % 2 === 0 ? staff.id : guests.id}/members`, { add });
    },
    edit('PUT', `/profiles/${narrowed.id}/assignments`, (round) => ({
      assignments:
        round % 2 === 0
          ? [{ ...all, ...narrow }, to(guests, 'exclude')]
          : [to(staff), { ...to(guests), ...narrow }],
    })),
    edit('PATCH', `/profiles/${edited.id}`, (round) => ({
      settings: { certificate: certificates[(round + 1) % 2], deploymentChannel: 'userChannel' },
    })),
    edit('PUT', `/filters/${filter.id}`, (round) => ({
      name: 'Corporate',
      platform: 'macOS',
      rule: round % 2 === 0 ? '(device.deviceOwnership -eq "Personal")' : rule,
    })),
    async (server, round) => {
      const path = `/devices/${ids[ids.length - 1 - round]}`;
      const { version } = await read<Device>(server, path);
      return send(server, 'DELETE', path, undefined, version);
    },
  ];
}

test('two servers that change and evaluate at once come to the result of one, though one is killed amid it', async () => {
  const changes = await organise();
  let acknowledged = 0;
  let lost = 0;
  const take = async (server: Server, change: Change, round: number) => {
    const { status, body } = await change(server, round);
    expect([200, 204], JSON.stringify(body)).toContain(status);
    acknowledged += 1;
  };
  const before = await it.db.audit.count({ where: { actorId: manager.id } });

  for (const round of [0, 1, 2]) {
    await Promise.all(changes.map((change, at) => take(one(servers, at + round), change, round)));
  }

  let rest = servers[0];
  await holdEvaluation(it.pool, 'profile_device', async (reached) => {
    await Promise.all(changes.slice(0, 4).map((change, at) => take(one(servers, at), change, 3)));
    const [name] = await reached();
    const doomed = servers.find((server) => server.name === name);
    if (!doomed) throw new Error(`${name} evaluates`);
    rest = servers.find((server) => server !== doomed) ?? doomed;
    await hasLooked(rest);
    expect(await reached()).toEqual([doomed.name]);
    const under = changes.slice(0, 4).map((change, at) => take(at % 2 === 0 ? doomed : rest, change, 4));
    const ends = Promise.allSettled(under);
    await doomed.process.end('SIGKILL');
    lost = (await ends).filter(({ status }) => status === 'rejected').length;
  });
  await Promise.all(changes.map((change) => take(rest, change, 5)));

  await nothingWaits(it.pool);
  await until(async () => (await it.pool.query('select from audit_unsealed limit 1')).rowCount === 0);
  await rest.process.end('SIGTERM');
  expect(await verifyEvaluation(it)).toMatchObject({ wrongRows: [], wrongCounts: [] });
  expect(await verifyAudit(it)).toMatchObject({ unsealed: 0, broken: null });
  const told = (await it.db.audit.count({ where: { actorId: manager.id } })) - before;
  expect(told).toBeGreaterThanOrEqual(acknowledged);
  expect(told).toBeLessThanOrEqual(acknowledged + lost);
  expect(await standing(it)).toEqual(await computedAnew(it));
});

function one(of: [Server, Server], turn: number): Server {
  return turn % 2 === 0 ? of[0] : of[1];
}

/** It has asked for work and folded counts, twice, since now: what it could take it would have taken. */
async function hasLooked({ name }: Server): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    const { rows } = await it.pool.query<{ now: Date }>('select clock_timestamp() as now');
    const since = `query like '%state_count_delta%' and query_start > '${rows[0]?.now.toISOString()}'`;
    await until(async () => (await backends(it.pool, since)).includes(name));
  }
}
