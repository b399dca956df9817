import { z } from 'zod';
import { role } from './accounts.ts';
import { id, line, time } from './fields.ts';
import { longestTokenDays } from './limits.ts';
import { listQuery, page, severalOf } from './lists.ts';

export const tokenPrefix = 'cs_';

export const tokenState = z.enum(['active', 'expired', 'revoked']);

export const token = z.object({
  id,
  name: z.string(),
  role,
  state: tokenState,
  /** The first characters, to recognise it by. */
  hint: z.string(),
  /** Null: made on the server's command line. */
  madeBy: z.object({ id, displayName: z.string() }).nullable(),
  createdAt: time,
  expiresAt: time,
  lastUsedAt: time.nullable(),
});

export const tokenFields = z.object({
  name: line(120),
  role,
  days: z.number().int().min(1).max(longestTokenDays).default(90),
});

/** The secret is in this reply and nowhere else. */
export const madeToken = z.object({ token, secret: z.string() });

export const tokenSort = z.enum(['name', '-name', 'expiresAt', '-expiresAt', 'createdAt', '-createdAt']);

export const tokenQuery = z.object({
  ...listQuery,
  role: severalOf(role),
  state: severalOf(tokenState),
  sort: tokenSort.default('-createdAt'),
});

export const tokenPage = page(token);

export type Token = z.infer<typeof token>;
export type TokenFields = z.input<typeof tokenFields>;
export type TokenQuery = z.infer<typeof tokenQuery>;
export type MadeToken = z.infer<typeof madeToken>;
