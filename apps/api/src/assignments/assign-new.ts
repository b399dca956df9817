import type { PlatformName } from '@countersign/catalog/platforms';
import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { insertAssignments } from './assignments.ts';
import { type NewAssignment, resolveAssignments } from './resolve-assignments.ts';

/** Who gets profiles that are about to be made: the same for each, and one request with them (+c7). */
export type Assigning = (
  tx: Prisma.TransactionClient,
  made: readonly { no: number; platform: string }[],
) => Promise<void>;

/** Refuses what is wrong before anything is written. */
export async function planAssigning(
  db: PrismaClient,
  { platforms, drafts }: { platforms: readonly PlatformName[]; drafts: readonly AssignmentDraft[] },
): Promise<Assigning> {
  const plans = new Map<string, NewAssignment[]>();
  for (const platform of drafts.length === 0 ? [] : new Set(platforms)) {
    plans.set(platform, (await resolveAssignments(db, platform, drafts)).rows);
  }
  return async (tx, made) => {
    for (const { no, platform } of made) {
      const rows = plans.get(platform);
      if (rows) await insertAssignments(tx, no, rows);
    }
  };
}
