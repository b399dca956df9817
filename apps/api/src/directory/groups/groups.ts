import type { Group, GroupFields } from '@countersign/contract/groups';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { requireVersion } from '../../plugins/etag.ts';
import { Problem } from '../../problem.ts';
import { directoryChanged } from '../directory-changed.ts';
import { changeRules } from '../directory-transaction.ts';
import { applyRules } from './follow-rules.ts';
import { groupColumns } from './group-columns.ts';
import { refuseRaced, refuseTaken } from './group-names.ts';
import { type StoredGroup, groupFacts, presentGroup } from './present-group.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Change = { actor: Actor; id: string; seen: number };

export async function readGroup(db: PrismaClient, id: string): Promise<Group> {
  return presentGroup(await findGroup(db, id));
}

export async function findGroup(
  db: PrismaClient | Prisma.TransactionClient,
  id: string,
): Promise<StoredGroup> {
  const row = await db.group.findUnique({ where: { id } });
  // Counted by themselves: with the row, Prisma would count the members of every group.
  if (row) {
    const where = { groupNo: row.no };
    return {
      ...row,
      people: await db.groupPerson.count({ where }),
      devices: await db.groupDevice.count({ where }),
    };
  }
  throw new Problem('group.not-found', 'It may have been deleted; the audit log still names it.');
}

export async function createGroup(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: GroupFields },
): Promise<Group> {
  const at = now();
  const columns = storedColumns(fields, at);
  return changeRules(db, async (tx) => {
    await refuseTaken(tx, fields, 0);
    const { no, id } = await tx.group
      .create({
        data: { id: uuidv7(), ...columns, source: 'manual', createdAt: at },
        select: { no: true, id: true },
      })
      .catch(refuseRaced);
    await applyRules(tx, [no]);
    await directoryChanged(tx, { groupNos: [no] });
    const made = await findGroup(tx, id);
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'group.create', subject: subjectOf(made), after: groupFacts(made) },
    });
    return presentGroup(made);
  });
}

/** A new rule decides alone who is in. Without its rule a group keeps its members, from then on put there by hand. */
export async function replaceGroup(
  { db, now }: Deps,
  { actor, id, seen, fields }: Change & { fields: GroupFields },
): Promise<Group> {
  const at = now();
  return changeRules(db, async (tx) => {
    const { before, after } = await saveGroup(tx, { id, fields, at, seen });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'group.change',
        subject: subjectOf(after),
        before: groupFacts(before),
        after: groupFacts(after),
      },
    });
    return presentGroup(after);
  });
}

export async function deleteGroup({ db, now }: Deps, { actor, id, seen }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await removeGroup(tx, { id, seen });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'group.delete', subject: subjectOf(row), before: groupFacts(row) },
    });
  });
}

/** Part of the caller's transaction. Whoever only asks what would be has seen no version. */
export async function saveGroup(
  tx: Prisma.TransactionClient,
  { id, fields, at, seen }: { id: string; fields: GroupFields; at: Date; seen?: number },
): Promise<{ before: StoredGroup; after: StoredGroup }> {
  const before = await lockGroup(tx, id);
  requireVersion(seen ?? before.version, before.version);
  await refuseTaken(tx, fields, before.no);
  await tx.group
    .update({
      where: { no: before.no },
      data: { ...storedColumns(fields, at), version: { increment: 1 } },
      select: { no: true },
    })
    .catch(refuseRaced);
  if (before.rule !== fields.rule) {
    await applyRules(tx, [before.no]);
    await directoryChanged(tx, { groupNos: [before.no] });
  }
  return { before, after: await findGroup(tx, id) };
}

/** Assignments to it stay, and reach nobody. */
export async function removeGroup(
  tx: Prisma.TransactionClient,
  { id, seen }: { id: string; seen?: number },
): Promise<StoredGroup> {
  const row = await lockGroup(tx, id);
  requireVersion(seen ?? row.version, row.version);
  await directoryChanged(tx, { groupNos: [row.no] });
  await tx.group.delete({ where: { no: row.no }, select: { no: true } });
  return row;
}

export async function lockGroup(tx: Prisma.TransactionClient, id: string): Promise<StoredGroup> {
  await tx.$queryRaw`select no from directory_group where id = ${id}::uuid for update`;
  return findGroup(tx, id);
}

export function subjectOf(row: { id: string; name: string }) {
  return { kind: 'group', id: row.id, name: row.name };
}

/** Prisma wants to be told which null is meant. */
function storedColumns(fields: GroupFields, at: Date) {
  const { ruleAst, ...columns } = groupColumns(fields, at);
  return { ...columns, ruleAst: ruleAst ?? Prisma.DbNull };
}
