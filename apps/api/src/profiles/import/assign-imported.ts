import type { Profile } from '@countersign/contract/profiles';
import type { Actor } from '../../actor.ts';
import { insertAssignments } from '../../assignments/assignments.ts';
import { recordAudits } from '../../audit/record.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { PlannedItem } from './plan-import.ts';

type Assigning = {
  actor: Actor;
  at: Date;
  planned: readonly PlannedItem[];
  made: readonly { no: number; profile: Profile }[];
};

/** Part of the transaction that has made the profiles. */
export async function assignImported(
  tx: Prisma.TransactionClient,
  { actor, at, planned, made }: Assigning,
): Promise<void> {
  const rows = new Map(planned.map(({ creates, assigned }) => [creates?.id, assigned?.rows ?? []]));
  const assigned = made.flatMap(({ no, profile }) => {
    const own = rows.get(profile.id) ?? [];
    return own.length === 0 ? [] : [{ no, profile, own }];
  });
  for (const { no, own } of assigned) await insertAssignments(tx, no, own);
  await recordAudits(tx, {
    actor,
    now: at,
    entries: assigned.map(({ profile: { id, displayName }, own }) => ({
      action: 'profile.assign',
      subject: { kind: 'profile', id, name: displayName },
      after: {
        assignments: own.map(({ mode, target, groupName, filterMode }) => ({
          mode,
          target,
          group: groupName,
          filterMode,
        })),
      },
    })),
  });
}
