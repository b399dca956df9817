import type { AuditAction } from '@countersign/contract/audit-actions';
import type { NamedActor } from '../actor.ts';
import { insertRows } from '../database/rows.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';

export type AuditEntry = {
  action: AuditAction;
  subject: { kind: string; id: string | null; name: string };
  /** What changed, without secrets. */
  before?: Prisma.InputJsonObject;
  after?: Prisma.InputJsonObject;
};

type Recording = { actor: NamedActor; now: Date };

/** Writes the row into the transaction of the change itself: neither exists without the other. */
export async function recordAudit(
  tx: Prisma.TransactionClient,
  { entry, ...by }: Recording & { entry: AuditEntry },
): Promise<void> {
  await tx.audit.create({ data: rowOf(entry, by), select: { no: true } });
}

/** For a change of many things at once. */
export async function recordAudits(
  tx: Prisma.TransactionClient,
  { entries, ...by }: Recording & { entries: AuditEntry[] },
): Promise<void> {
  const rows = entries.map((entry) => ({
    ...rowOf(entry, by),
    before: entry.before ?? null,
    after: entry.after ?? null,
  }));
  await insertRows(tx, 'audit', rows);
}

function rowOf({ action, subject, before, after }: AuditEntry, { actor, now }: Recording) {
  return {
    at: now,
    actorKind: actor.kind,
    actorId: actor.kind === 'system' ? null : actor.id,
    actorName: actor.name,
    action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectName: subject.name,
    before: before ?? Prisma.DbNull,
    after: after ?? Prisma.DbNull,
    address: actor.origin.address,
    requestId: actor.origin.requestId,
    searchKey: fold(`${actor.name}\n${subject.name}`),
  };
}
