import { fold } from '@countersign/targeting/fold';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { insertNumbered, insertRows } from '../../database/rows.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { directoryChanged } from '../directory-changed.ts';
import { changeRules, changeRulesAlone } from '../directory-transaction.ts';
import { applyRules } from '../groups/follow-rules.ts';
import { readRule } from '../groups/rule.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type SampleDevice, sampleDevices } from './sample-devices.ts';
import { type SampleGroup, sampleGroups } from './sample-groups.ts';
import { type SamplePerson, samplePeople } from './sample-people.ts';

type Deps = { db: PrismaClient; now: () => Date; actor: Actor };
type Tx = Prisma.TransactionClient;

/** A part of the sample organisation. Profiles and assignments are another one. */
export type SamplePart = {
  load: (tx: Tx, at: Date) => Promise<Record<string, number>>;
  remove: (tx: Tx) => Promise<Record<string, number>>;
};

const source = 'sample';
const seed = 20_261_120;
const subject = { kind: 'sample', id: null, name: 'Sample organisation' } as const;

/** All parts or none, in their order; what a later part refers to is there. */
export async function loadSample(
  { db, now, actor }: Deps,
  parts: readonly SamplePart[],
): Promise<Record<string, number>> {
  const at = now();
  return changeRules(db, async (tx) => {
    const loaded: Record<string, number> = {};
    for (const part of parts) Object.assign(loaded, await part.load(tx, at));
    await recordAudit(tx, { actor, now: at, entry: { action: 'sample.load', subject, after: loaded } });
    return loaded;
  });
}

/**
 * In the opposite order. What people made themselves stays. No evaluation is under way meanwhile: it would write rows of
 * profiles that are gone, for devices that stay.
 */
export async function removeSample(
  { db, now, actor }: Deps,
  parts: readonly SamplePart[],
): Promise<Record<string, number>> {
  return changeRulesAlone(db, async (tx) => {
    const removed: Record<string, number> = {};
    for (const part of parts.toReversed()) Object.assign(removed, await part.remove(tx));
    await recordAudit(tx, { actor, now: now(), entry: { action: 'sample.remove', subject, after: removed } });
    return removed;
  });
}

export const directorySample: SamplePart = { load: loadDirectory, remove: removeDirectory };

async function loadDirectory(tx: Tx, at: Date): Promise<Record<string, number>> {
  if ((await tx.person.count({ where: { source } })) > 0) {
    throw new Problem('sample.loaded', 'Remove it first: pnpm countersign sample remove.');
  }
  const chance = chanceFrom(seed);
  const made = { source, createdAt: at, version: 1 };
  const people = samplePeople(chance, at);
  await refuseTakenNames(tx, people);
  const rows = people.map(({ disabled: _disabled, ...columns }) => ({ ...columns, ...made }));
  const nos = await insertNumbered(tx, 'person', rows);
  const owners = people.map(({ id }) => ({ no: nos.get(id) ?? 0 }));
  const devices = sampleDevices(chance, { at, owners });
  await insertRows(
    tx,
    'device',
    devices.map((columns) => ({ ...columns, ...made })),
  );
  for (const group of sampleGroups) await addGroup(tx, { group, chance, people, devices, at });
  return { users: people.length, devices: devices.length, groups: sampleGroups.length };
}

async function refuseTakenNames(tx: Tx, people: readonly SamplePerson[]): Promise<void> {
  const person = await tx.person.findFirst({
    where: { upnKey: { in: people.map(({ upnKey }) => upnKey) } },
    select: { upn: true },
  });
  const group = await tx.group.findFirst({
    where: { nameKey: { in: sampleGroups.map(({ name }) => fold(name)) } },
    select: { name: true },
  });
  const taken = person?.upn ?? group?.name;
  if (taken !== undefined)
    throw new Problem('sample.in-the-way', `${taken} is in the directory already. Rename it first.`);
}

type Adding = {
  group: SampleGroup;
  chance: Chance;
  people: readonly SamplePerson[];
  devices: readonly SampleDevice[];
  at: Date;
};

async function addGroup(tx: Tx, { group, chance, people, devices, at }: Adding): Promise<void> {
  const { name, description } = group;
  const rule = 'rule' in group ? readRule(group.rule) : null;
  const { no } = await tx.group.create({
    data: {
      id: chance.uuid(),
      name,
      nameKey: fold(name),
      description,
      rule: 'rule' in group ? group.rule : null,
      ruleAst: rule ? (rule.condition as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
      ruleAbout: rule?.about ?? null,
      source,
      createdAt: at,
      modifiedAt: at,
    },
    select: { no: true },
  });
  if ('rule' in group) await applyRules(tx, [no]);
  else {
    const inPeople = people.filter((person) => group.people?.(person, chance)).map(({ id }) => id);
    const inDevices = devices.filter((device) => group.devices?.(device, chance)).map(({ id }) => id);
    await tx.$executeRaw`insert into group_person (group_no, person_no) select ${no}::int, no from person where id = any(${inPeople}::uuid[])`;
    await tx.$executeRaw`insert into group_device (group_no, device_no) select ${no}::int, no from device where id = any(${inDevices}::uuid[])`;
  }
  await directoryChanged(tx, { groupNos: [no] });
}

async function removeDirectory(tx: Tx): Promise<Record<string, number>> {
  const where = { source };
  const groups = await tx.group.findMany({ where, select: { no: true } });
  const devices = await tx.device.findMany({
    where: { OR: [where, { person: where }] },
    select: { no: true },
  });
  await directoryChanged(tx, { groupNos: groups.map(({ no }) => no) });
  const removed = {
    groups: (await tx.group.deleteMany({ where })).count,
    devices: (await tx.device.deleteMany({ where })).count,
    users: (await tx.person.deleteMany({ where })).count,
  };
  await directoryChanged(tx, { deviceNos: devices.map(({ no }) => no) });
  return removed;
}
