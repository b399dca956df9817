import type { Consumer, ConsumerChange, ConsumerFields } from '@countersign/contract/consumers';
import { fold } from '@countersign/targeting/fold';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import { type StoredConsumer, consumerFacts, presentConsumer, withUses } from './present-consumer.ts';
import { usesOf } from './resolve-uses.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Change = { actor: Actor; id: string; seen: number };
type Tx = Prisma.TransactionClient;

export async function readConsumer(
  db: PrismaClient,
  { id, actor }: { id: string; actor: Actor },
): Promise<Consumer> {
  return presentConsumer(await findConsumer(db, id), actor);
}

async function findConsumer(db: PrismaClient | Tx, id: string): Promise<StoredConsumer> {
  const row = await db.consumer.findUnique({ where: { id }, include: withUses });
  if (row) return row;
  throw new Problem('consumer.not-found', 'It may have been deleted; the audit log still names it.');
}

export async function createConsumer(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: ConsumerFields },
): Promise<Consumer> {
  const at = now();
  return db.$transaction(async (tx) => {
    const { profiles, groups } = await usesOf(tx, fields, { actor, kept: [] });
    const made = await tx.consumer.create({
      data: {
        id: uuidv7(),
        kind: fields.kind,
        name: fields.name,
        nameKey: fold(fields.name),
        createdAt: at,
        modifiedAt: at,
        profiles: { create: profiles },
        groups: { create: groups },
      },
      include: withUses,
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'consumer.create', subject: subjectOf(made), after: consumerFacts(made) },
    });
    return presentConsumer(made, actor);
  });
}

export async function changeConsumer(
  { db, now }: Deps,
  { actor, id, seen, change }: Change & { change: ConsumerChange },
): Promise<Consumer> {
  const at = now();
  return db.$transaction(async (tx) => {
    const held = await findConsumer(tx, id);
    requireVersion(seen, held.version);
    // Before the consumer itself: a group that is deleted is locked first, and then tells those who name it.
    const kept = held.profiles.map(({ profile }) => profile.id);
    const { profiles, groups } = await usesOf(tx, change, { actor, kept });
    const before = await lockConsumer(tx, id);
    requireVersion(seen, before.version);
    const { kind = before.kind, name = before.name, deletedGroups = before.deletedGroups } = change;
    const after = await tx.consumer.update({
      where: { no: before.no },
      data: {
        kind,
        name,
        nameKey: fold(name),
        deletedGroups: before.deletedGroups.filter((group) => deletedGroups.includes(group)),
        modifiedAt: at,
        version: { increment: 1 },
        ...(change.profileIds ? { profiles: { deleteMany: {}, create: profiles } } : {}),
        ...(change.groupIds ? { groups: { deleteMany: {}, create: groups } } : {}),
      },
      include: withUses,
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'consumer.change',
        subject: subjectOf(after),
        before: consumerFacts(before),
        after: consumerFacts(after),
      },
    });
    return presentConsumer(after, actor);
  });
}

export async function deleteConsumer({ db, now }: Deps, { actor, id, seen }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await lockConsumer(tx, id);
    requireVersion(seen, row.version);
    await tx.consumer.delete({ where: { no: row.no }, select: { no: true } });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'consumer.delete', subject: subjectOf(row), before: consumerFacts(row) },
    });
  });
}

async function lockConsumer(tx: Tx, id: string): Promise<StoredConsumer> {
  await tx.$queryRaw`select no from consumer where id = ${id}::uuid for update`;
  return findConsumer(tx, id);
}

function subjectOf({ id, name }: StoredConsumer) {
  return { kind: 'consumer', id, name };
}
