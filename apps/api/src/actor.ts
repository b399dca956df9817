import { type Permission, permissions } from '@countersign/contract/permissions';
import type { Role } from '@countersign/contract/permissions';
import { Problem } from './problem.ts';

/** Where a request came from; ends up in the audit row. */
export type Origin = { address: string | null; requestId: string | null };

/** Which profiles and filters they see (visible-to.ts). */
export type ScopeTags = 'all' | readonly string[];

/** Nobody has no tag at all: an account that names none has every one. */
export function scopeTagsOf(stored: readonly string[] | null): ScopeTags {
  return stored === null || stored.length === 0 ? 'all' : stored;
}

export type AccountActor = {
  kind: 'account';
  no: number;
  id: string;
  name: string;
  roles: Role[];
  permissions: Permission[];
  scopeTags: ScopeTags;
  session: { id: string; authenticatedAt: Date; expiresAt: Date; lastSeenAt: Date };
  origin: Origin;
};

export type TokenActor = {
  kind: 'token';
  id: string;
  name: string;
  permissions: Permission[];
  scopeTags: ScopeTags;
  origin: Origin;
};

/** The server itself: jobs, the command line, the first minute. */
export type SystemActor = {
  kind: 'system';
  name: string;
  permissions: Permission[];
  scopeTags: 'all';
  origin: Origin;
};

/** Who did something, as far as the audit log asks; a job that goes on later has no more than this. */
export type NamedActor =
  | { kind: 'account' | 'token'; id: string; name: string; origin: Origin }
  | { kind: 'system'; name: string; origin: Origin };

export type Actor = AccountActor | TokenActor | SystemActor;

export function systemActor(name: string): SystemActor {
  return {
    kind: 'system',
    name,
    permissions: Object.keys(permissions) as Permission[],
    scopeTags: 'all',
    origin: { address: null, requestId: null },
  };
}

/** A person with a session: some things no program may do. */
export function requirePerson(actor: Actor): AccountActor {
  if (actor.kind === 'account') return actor;
  throw new Problem('auth.person-required', 'Sign in with your own account to do this.');
}
