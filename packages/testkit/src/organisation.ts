import { createPrisma } from '@countersign/api/database/connect';
import { evaluateNext } from '@countersign/api/evaluation/evaluator';
import { queueProfiles } from '@countersign/api/evaluation/queue';
import { runOn } from '@countersign/api/evaluation/run';
import type { PrismaClient } from '@countersign/api/generated/prisma/client';
import { parseFilter } from '@countersign/targeting/filter/parse';
import { fold } from '@countersign/targeting/fold';
import type pg from 'pg';
import { freshDatabase } from './database.ts';

export type Target = {
  mode?: 'include' | 'exclude';
  group?: number;
  target?: 'allUsers' | 'allDevices';
  filter?: number;
  filterMode?: 'include' | 'exclude';
};

export type Organisation = Awaited<ReturnType<typeof openOrganisation>>;

export const organisationTime = new Date('2026-11-20T12:00:00Z');

const stamp = { createdAt: organisationTime, modifiedAt: organisationTime };

/** People, devices, groups and profiles straight in a database of their own, for what evaluates them. */
export async function openOrganisation() {
  const database = await freshDatabase();
  const { pool } = database;
  const db = createPrisma(pool);
  const now = () => organisationTime;
  const assign = (profileNo: number, targets: readonly Target[]) => assignTo(db, pool, profileNo, targets);
  return {
    pool,
    db,
    now,
    connection: database.connection,
    close: () => database.drop(),
    /** Everything but what belongs to the house. */
    empty: () =>
      pool.query(
        'truncate profile, device, person, directory_group, assignment, filter, profile_device, evaluation_queue, state_count, state_count_delta cascade',
      ),
    person: (upn: string) => addPerson(db, upn),
    device: (name: string, more: object = {}) => addDevice(db, name, more),
    group: (name: string, members: Members) => addGroup(db, name, members),
    filter: (rule: string) => addFilter(db, rule),
    assign,
    async profile(name: string, targets: readonly Target[], more: object = {}): Promise<number> {
      const no = await addProfile(db, name, more);
      await assign(no, targets);
      return no;
    },
    /** Evaluates until nothing waits. */
    async settle(): Promise<void> {
      while (await evaluateNext({ pool, now }));
    },
    /** `device name: state (cause)` of each row that a profile has. */
    async rows(profileNo: number): Promise<string[]> {
      const found = await pool.query<{ line: string }>(
        `select d.name || ': ' || case when e.intent = 'remove' then 'remove ' else '' end || e.state || ' (' || e.cause || ')' as line
         from profile_device e join device d on d.no = e.device_no where e.profile_no = $1 order by d.name collate "C"`,
        [profileNo],
      );
      return found.rows.map(({ line }) => line);
    },
    /** What check-ins and reports will write. */
    async deliver(profileNo: number, state = 'succeeded', generation = 1): Promise<void> {
      await pool.query(
        `update profile_device set state = $2, cause = 'reported', delivered_generation = $3 where profile_no = $1`,
        [profileNo, state, generation],
      );
    },
  };
}

async function addPerson(db: PrismaClient, upn: string): Promise<number> {
  const key = fold(upn);
  const row = await db.person.create({
    data: {
      id: crypto.randomUUID(),
      upn,
      upnKey: key,
      name: upn,
      nameKey: key,
      searchKey: key,
      source: 'test',
      ...stamp,
    },
  });
  return row.no;
}

async function addDevice(db: PrismaClient, name: string, more: object): Promise<number> {
  const key = fold(name);
  const row = await db.device.create({
    data: {
      id: crypto.randomUUID(),
      family: 'ios',
      name,
      nameKey: key,
      searchKey: key,
      source: 'test',
      ...stamp,
      ...more,
    },
  });
  return row.no;
}

type Members = { people?: readonly number[]; devices?: readonly number[] };

async function addGroup(db: PrismaClient, name: string, members: Members): Promise<number> {
  const row = await db.group.create({
    data: {
      id: crypto.randomUUID(),
      name,
      nameKey: fold(name),
      source: 'test',
      ...stamp,
      people: { create: (members.people ?? []).map((personNo) => ({ personNo })) },
      devices: { create: (members.devices ?? []).map((deviceNo) => ({ deviceNo })) },
    },
  });
  return row.no;
}

async function addFilter(db: PrismaClient, rule: string): Promise<number> {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error('the rule cannot be read');
  const row = await db.filter.create({
    data: {
      id: crypto.randomUUID(),
      name: rule,
      nameKey: rule,
      platform: 'iOS',
      rule,
      ast: JSON.parse(JSON.stringify(condition)),
      ...stamp,
    },
  });
  return row.no;
}

async function addProfile(db: PrismaClient, name: string, more: object): Promise<number> {
  const row = await db.profile.create({
    data: {
      id: crypto.randomUUID(),
      kind: 'scep.ios',
      type: 'scep',
      platform: 'ios',
      platformFamily: 'ios',
      displayName: name,
      nameKey: fold(name),
      searchKey: fold(name),
      description: '',
      settings: {},
      catalogVersion: 1,
      slot: name,
      claim: name,
      ...stamp,
      ...more,
    },
  });
  return row.no;
}

async function assignTo(
  db: PrismaClient,
  pool: pg.Pool,
  profileNo: number,
  targets: readonly Target[],
): Promise<void> {
  await db.assignment.deleteMany({ where: { profileNo } });
  await db.assignment.createMany({
    data: targets.map(({ mode = 'include', group, target = 'group', filter, filterMode = 'none' }, ord) => ({
      profileNo,
      mode,
      target,
      groupNo: group ?? null,
      filterNo: filter ?? null,
      filterMode,
      ord,
    })),
  });
  await queueProfiles(runOn(pool), [profileNo], 'assignment');
}
