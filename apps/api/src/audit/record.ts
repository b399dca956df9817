import type { AuditAction } from '@countersign/contract/audit-actions';
import type { Actor } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { fold } from '../lists/fold.ts';

export type AuditEntry = {
  action: AuditAction;
  subject: { kind: string; id: string | null; name: string };
  /** What changed, without secrets. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

/** Writes the row into the transaction of the change itself: neither exists without the other. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  { actor, now, entry }: { actor: Actor; now: Date; entry: AuditEntry },
): Promise<void> {
  const { subject, before, after } = entry;
  await tx.audit.create({
    data: {
      at: now,
      actorKind: actor.kind,
      actorId: actor.kind === 'system' ? null : actor.id,
      actorName: actor.name,
      action: entry.action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectName: subject.name,
      before: before ?? Prisma.DbNull,
      after: after ?? Prisma.DbNull,
      address: actor.origin.address,
      requestId: actor.origin.requestId,
      searchKey: fold(`${actor.name}\n${subject.name}`),
    },
    select: { no: true },
  });
}
