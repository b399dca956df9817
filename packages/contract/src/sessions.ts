import { z } from 'zod';
import { account } from './accounts.ts';
import { email, id, line, time } from './fields.ts';
import { passwordLength } from './limits.ts';
import { type Permission, permissions } from './permissions.ts';

export const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);

/** A new password. What is easy to guess is refused by the server with `password.too-weak`. */
export const newPassword = z.string().min(passwordLength.min).max(passwordLength.max);

/** A password as typed at sign-in: any length that can exist, so that the form does not tell the rules. */
const typedPassword = z.string().min(1).max(passwordLength.max);

export const signIn = z.object({ email: z.string().trim().min(1).max(254), password: typedPassword });

/** Redeeming a one-time link of the server's terminal: makes the first administrator. */
export const setUp = z.object({
  token: z.string().max(200),
  email,
  displayName: line(120),
  password: newPassword,
});

/** Redeeming an invitation: sets the password of the account it names. */
export const acceptance = z.object({ token: z.string().max(200), password: newPassword });

export const reauthentication = z.object({ password: typedPassword });

export const passwordChange = z.object({ current: typedPassword, password: newPassword });

export const profileChange = z.object({ displayName: line(120) });

/** Who is asking, what they may do, and until when without signing in again. */
export const me = z.object({
  account,
  permissions: z.array(permission),
  session: z.object({ id, authenticatedAt: time, expiresAt: time, idleExpiresAt: time }).nullable(),
  organisation: z.object({ name: z.string() }),
});

/** What a stranger may know before signing in. */
export const doorstep = z.object({
  setUpNeeded: z.boolean(),
  /** False over plain http from elsewhere: the browser would drop the cookie. */
  signInPossible: z.boolean(),
  organisation: z.object({ name: z.string() }),
});

export const session = z.object({
  id,
  current: z.boolean(),
  createdAt: time,
  lastSeenAt: time,
  expiresAt: time,
  address: z.string(),
  userAgent: z.string(),
});

export const sessionList = z.array(session);

export type Me = z.infer<typeof me>;
export type Doorstep = z.infer<typeof doorstep>;
export type Session = z.infer<typeof session>;
