import type { PlatformName } from '@countersign/catalog/platforms';
import type { AssignmentDraft, Assignments } from '@countersign/contract/assignments';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type Seeing, seenFilter, seesAll } from '../visible-to.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import { type NewAssignment, resolveAssignments } from './resolve-assignments.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Tx = PrismaClient | Prisma.TransactionClient;

const withNames = {
  orderBy: { ord: 'asc' },
  include: {
    group: { select: { id: true, name: true } },
    filter: { select: { id: true, name: true, scopeTags: true } },
  },
} as const;

async function findAssigned(tx: Tx, id: string) {
  const row = await tx.profile.findFirst({
    where: { id, deletedAt: null },
    include: { assignments: withNames },
  });
  if (row) return row;
  throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
}

type Assigned = Awaited<ReturnType<typeof findAssigned>>;

function present({ assignments, assignmentVersion }: Assigned, actor: Seeing): Omit<Assignments, 'assigned'> {
  return {
    assignments: assignments.map(({ mode, target, group, groupName, filter, filterMode }) => ({
      mode: mode as 'include',
      target: target as 'group',
      group,
      deletedGroup: target === 'group' && group === null ? groupName : null,
      filter: filter && seenFilter(actor, filter),
      filterMode: filterMode as 'none',
    })),
    version: assignmentVersion,
  };
}

export async function readAssignments(
  db: Tx,
  { id, actor }: { id: string; actor: Seeing },
): Promise<Assignments> {
  const found = present(await findAssigned(db, id), actor);
  const last = await db.audit.findFirst({
    where: { subjectKind: 'profile', subjectId: id, action: 'profile.assign' },
    orderBy: { no: 'desc' },
    select: { actorName: true, at: true },
  });
  return { ...found, assigned: last && { byName: last.actorName, at: last.at } };
}

type Replacement = { actor: Actor; id: string; seen: number; drafts: readonly AssignmentDraft[] };

/** The whole list at once: what is not in it any more is no longer assigned. */
export async function replaceAssignments(
  { db, now }: Deps,
  { actor, id, seen, drafts }: Replacement,
): Promise<Assignments> {
  const at = now();
  return db.$transaction(async (tx) => {
    const { before, after } = await saveAssignments(tx, { actor, id, drafts, seen });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'profile.assign',
        subject: { kind: 'profile', id, name: after.displayName },
        before: { assignments: present(before, seesAll).assignments },
        after: { assignments: present(after, seesAll).assignments },
      },
    });
    return { ...present(after, actor), assigned: { byName: actor.name, at } };
  });
}

type Saving = { actor: Seeing; id: string; drafts: readonly AssignmentDraft[]; seen?: number };

/** Part of the caller's transaction. Whoever only asks what would be has seen no version. */
export async function saveAssignments(
  tx: Prisma.TransactionClient,
  { actor, id, drafts, seen }: Saving,
): Promise<{ before: Assigned; after: Assigned }> {
  await tx.$queryRaw`select no from profile where id = ${id}::uuid for update`;
  const before = await findAssigned(tx, id);
  if (seen !== undefined) requireVersion(seen, before.assignmentVersion);
  const rows = await resolveOrRefuse(tx, before, { actor, drafts });
  await tx.assignment.deleteMany({ where: { profileNo: before.no } });
  await insertAssignments(tx, before.no, rows);
  await tx.profile.update({ where: { no: before.no }, data: { assignmentVersion: { increment: 1 } } });
  return { before, after: await findAssigned(tx, id) };
}

async function resolveOrRefuse(
  tx: Prisma.TransactionClient,
  profile: Pick<Assigned, 'platform' | 'complete' | 'assignments'>,
  { actor, drafts }: Pick<Saving, 'actor' | 'drafts'>,
): Promise<NewAssignment[]> {
  if (!profile.complete && drafts.length > 0)
    throw new Problem('profile.incomplete', 'Choose its trusted profile first, then assign it.');
  const kept = profile.assignments.flatMap(({ filter }) => filter?.id ?? []);
  const platform = profile.platform as PlatformName;
  return (await resolveAssignments(tx, { actor, platform, drafts, kept })).rows;
}

/** Part of the caller's transaction, which holds the profile or has just made it. */
export async function insertAssignments(
  tx: Prisma.TransactionClient,
  profileNo: number,
  rows: readonly NewAssignment[],
): Promise<void> {
  await tx.assignment.createMany({ data: rows.map((row, ord) => ({ ...row, profileNo, ord })) });
  await queueProfiles(runIn(tx), [profileNo], 'assignment');
}
