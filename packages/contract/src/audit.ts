import { z } from 'zod';
import { type ActorKind, type AuditAction, actorKinds, auditActions } from './audit-actions.ts';
import { time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';

const actorKind = z.enum(Object.keys(actorKinds) as [ActorKind, ...ActorKind[]]);
const action = z.enum(Object.keys(auditActions) as [AuditAction, ...AuditAction[]]);

/** A 64-bit number, as text. */
export const auditNumber = z.string().regex(/^\d{1,18}$/);

export const auditRow = z.object({
  no: z.string(),
  at: time,
  actor: z.object({ kind: actorKind, id: z.string().nullable(), name: z.string() }),
  /** Text, not an enumeration: the log outlives the version that wrote it. */
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string() }),
  before: z.unknown(),
  after: z.unknown(),
  address: z.string().nullable(),
  requestId: z.string().nullable(),
  sealed: z.boolean(),
});

const auditFacets = {
  action: severalOf(action),
  actorKind: severalOf(actorKind),
  actorId: z.uuid().optional(),
  subjectKind: severalOf(z.string().regex(/^[a-zA-Z]{1,40}$/)),
  subjectId: z
    .string()
    .regex(/^[\w.-]{1,80}$/)
    .optional(),
  from: time.optional(),
  to: time.optional(),
};

export const auditQuery = z.object({ ...listQuery, ...auditFacets });

export const auditExportQuery = z.object({
  search: listQuery.search,
  ...auditFacets,
  format: z.enum(['csv', 'json']).default('csv'),
});

export const auditPage = page(auditRow);

/** What a verification found; `broken` names the first seal that does not hold. */
export const auditVerdict = z.object({
  rows: z.number().int(),
  seals: z.number().int(),
  unsealed: z.number().int(),
  lastSeal: z.object({ no: z.string(), at: time, hmac: z.string() }).nullable(),
  broken: z
    .object({
      seal: z.string().nullable(),
      reason: z.enum(['row-missing', 'seal-mismatch', 'row-uncovered', 'key-missing']),
    })
    .nullable(),
});

export type AuditRow = z.infer<typeof auditRow>;
export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditVerdict = z.infer<typeof auditVerdict>;
