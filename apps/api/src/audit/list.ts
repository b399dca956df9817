import type { AuditQuery, AuditRow } from '@countersign/contract/audit';
import type { ActorKind } from '@countersign/contract/audit-actions';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { listPage, run } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { auditConditions } from './filter.ts';

export type AuditRecord = {
  no: string;
  at: Date;
  actor_kind: ActorKind;
  actor_id: string | null;
  actor_name: string;
  action: string;
  subject_kind: string;
  subject_id: string | null;
  subject_name: string;
  before: unknown;
  after: unknown;
  address: string | null;
  request_id: string | null;
  sealed: boolean;
};

export const auditColumns = Prisma.sql`a.no::text as no, a.at, a.actor_kind, a.actor_id, a.actor_name, a.action, a.subject_kind,
  a.subject_id, a.subject_name, a.before, a.after, a.address, a.request_id,
  not exists (select from audit_unsealed u where u.no = a.no) as sealed`;

/** Newest first, always: the order of the log is its meaning. */
export async function listAudit(pool: pg.Pool, query: AuditQuery): Promise<Page<AuditRow>> {
  return listPage<AuditRecord, AuditRow>({
    pool,
    select: auditColumns,
    from: Prisma.sql`audit a`,
    where: auditConditions(query),
    sort: { by: Prisma.sql`a.no`, as: 'bigint' },
    descending: true,
    tie: Prisma.sql`a.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: presentAudit,
  });
}

export async function findAuditRow(pool: pg.Pool, no: string): Promise<AuditRow> {
  const [row] = await run<AuditRecord>(
    pool,
    Prisma.sql`select ${auditColumns} from audit a where a.no = ${no}::bigint`,
  );
  if (row) return presentAudit(row);
  throw new Problem('audit.not-found', 'No row of the log has this number.');
}

export function presentAudit(row: AuditRecord): AuditRow {
  return {
    no: row.no,
    at: row.at,
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
    before: row.before,
    after: row.after,
    address: row.address,
    requestId: row.request_id,
    sealed: row.sealed,
  };
}
