import type { AuditQuery } from '@countersign/contract/audit';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';

export type AuditFilter = Omit<AuditQuery, 'cursor' | 'limit'>;

/** The conditions that the list and the export share. */
export function auditConditions(filter: AuditFilter): ReturnType<typeof Prisma.sql>[] {
  const where = [];
  if (filter.search) where.push(Prisma.sql`a.search_key like ${anywhere(filter.search)}`);
  if (filter.action) where.push(Prisma.sql`a.action = any(${filter.action}::text[])`);
  if (filter.actorKind) where.push(Prisma.sql`a.actor_kind = any(${filter.actorKind}::text[])`);
  if (filter.actorId) where.push(Prisma.sql`a.actor_id = ${filter.actorId}::uuid`);
  if (filter.subjectKind) where.push(Prisma.sql`a.subject_kind = any(${filter.subjectKind}::text[])`);
  if (filter.subjectId) where.push(Prisma.sql`a.subject_id = ${filter.subjectId}`);
  if (filter.from) where.push(Prisma.sql`a.at >= ${filter.from}`);
  if (filter.to) where.push(Prisma.sql`a.at < ${filter.to}`);
  return where;
}
