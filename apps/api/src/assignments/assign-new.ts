import type { PlatformName } from '@countersign/catalog/platforms';
import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Actor } from '../actor.ts';
import { recordAudits } from '../audit/record.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { insertAssignments } from './assignments.ts';
import { type NewAssignment, resolveAssignments } from './resolve-assignments.ts';

type Planning = {
  actor: Actor;
  platforms: readonly PlatformName[];
  drafts: readonly AssignmentDraft[];
};

/** The rows of profiles that are about to be made, by platform; what is wrong is refused before anything is written (+c7). */
export async function planAssigning(
  db: PrismaClient,
  { actor, platforms, drafts }: Planning,
): Promise<ReadonlyMap<string, NewAssignment[]>> {
  const plans = new Map<string, NewAssignment[]>();
  for (const platform of drafts.length === 0 ? [] : new Set(platforms)) {
    plans.set(platform, (await resolveAssignments(db, { actor, platform, drafts })).rows);
  }
  return plans;
}

type Assigning = {
  actor: Actor;
  at: Date;
  made: readonly { no: number; id: string; displayName: string; rows: readonly NewAssignment[] }[];
};

/** Who gets profiles that the caller's transaction has just made. */
export async function assignMade(
  tx: Prisma.TransactionClient,
  { actor, at, made }: Assigning,
): Promise<void> {
  const assigned = made.filter(({ rows }) => rows.length > 0);
  for (const { no, rows } of assigned) await insertAssignments(tx, no, rows);
  await recordAudits(tx, {
    actor,
    now: at,
    entries: assigned.map(({ id, displayName, rows }) => ({
      action: 'profile.assign',
      subject: { kind: 'profile', id, name: displayName },
      after: {
        assignments: rows.map(({ mode, target, groupName, filterMode }) => ({
          mode,
          target,
          group: groupName,
          filterMode,
        })),
      },
    })),
  });
}
