import { z } from 'zod';
import { email, id, line, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { accountScopeTags } from './scope-tags.ts';
import { type Role, roleNames } from './permissions.ts';

export const role = z.enum(roleNames as [Role, ...Role[]]);

const accountRoles = z
  .array(role)
  .min(1)
  .refine((given) => new Set(given).size === given.length, 'Each role once.');

/** `invited`: no password yet; `disabled`: may not sign in. */
export const accountState = z.enum(['active', 'invited', 'disabled']);

export const account = z.object({
  id,
  email: z.string(),
  displayName: z.string(),
  roles: z.array(role),
  /** Whose profiles and filters they see; none named: everything. */
  scopeTags: z.array(z.string()),
  state: accountState,
  lastSignInAt: time.nullable(),
  createdAt: time,
  modifiedAt: time,
  version: z.number().int(),
});

export const accountFields = z.object({
  email,
  displayName: line(120),
  roles: accountRoles,
  /** Absent: those of whoever makes it. */
  scopeTags: accountScopeTags.optional(),
});

export const accountChange = z
  .object({
    email,
    displayName: line(120),
    roles: accountRoles,
    scopeTags: accountScopeTags,
    disabled: z.boolean(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'Name at least one field to change.');

/** A link that lets its holder set the password of one account, once. The token is shown this one time only. */
export const invitation = z.object({ token: z.string(), url: z.string(), expiresAt: time });

export const invitedAccount = z.object({ account, invitation });

export const accountSort = z.enum([
  'displayName',
  '-displayName',
  'email',
  '-email',
  'modifiedAt',
  '-modifiedAt',
]);

export const accountQuery = z.object({
  ...listQuery,
  role: severalOf(role),
  state: severalOf(accountState),
  sort: accountSort.default('displayName'),
});

export const accountPage = page(account);

export const roleList = z.array(
  z.object({
    name: role,
    title: z.string(),
    summary: z.string(),
    permissions: z.array(z.object({ name: z.string(), title: z.string() })),
    accounts: z.number().int(),
  }),
);

export type Account = z.infer<typeof account>;
export type AccountFields = z.infer<typeof accountFields>;
export type AccountChange = z.infer<typeof accountChange>;
export type AccountQuery = z.infer<typeof accountQuery>;
export type Invitation = z.infer<typeof invitation>;
export type InvitedAccount = z.infer<typeof invitedAccount>;
export type RoleList = z.infer<typeof roleList>;
