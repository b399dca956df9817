import { z } from 'zod';
import { type ConsumerKind, consumerKinds } from './consumer-kinds.ts';
import { id, line, time } from './fields.ts';
import { profileNameLength } from './limits.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { profileReference } from './references.ts';

const kind = z.enum(Object.keys(consumerKinds) as [ConsumerKind, ...ConsumerKind[]]);

/** A Wi-Fi, VPN or e-mail profile that is kept elsewhere, with what it uses of ours and whom it goes to. */
export const consumerFields = z.object({
  kind,
  name: line(profileNameLength),
  /** The certificate profiles that it uses: its own certificate, and what it trusts. */
  profileIds: z.array(id).min(1).max(50),
  groupIds: z.array(id).max(200).default([]),
});

/** What can change; what is not named stays. */
export const consumerChange = z
  .object({
    ...consumerFields.shape,
    groupIds: consumerFields.shape.groupIds.unwrap(),
    /** Those of the deleted groups that are named on. */
    deletedGroups: z.array(z.string()).max(1_000),
  })
  .partial();

export const consumer = z.object({
  id,
  kind,
  name: z.string(),
  profiles: z.array(profileReference),
  groups: z.array(z.object({ id, name: z.string() })),
  /** What groups were called that it went to, and that were deleted. */
  deletedGroups: z.array(z.string()),
  modifiedAt: time,
  version: z.number().int(),
});

export const consumerQuery = z.object({
  ...listQuery,
  kind: severalOf(kind),
  /** Those that use this profile. */
  profile: id.optional(),
  sort: z.enum(['name', '-name', 'modifiedAt', '-modifiedAt']).default('name'),
});

export const consumerPage = page(consumer);

export type ConsumerFields = z.infer<typeof consumerFields>;
export type ConsumerChange = z.infer<typeof consumerChange>;
export type Consumer = z.infer<typeof consumer>;
export type ConsumerQuery = z.infer<typeof consumerQuery>;
