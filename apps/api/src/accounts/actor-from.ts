import { permissionsOf } from '@countersign/contract/permissions';
import { type AccountActor, type Origin, scopeTagsOf } from '../actor.ts';
import { rolesOf } from './present-account.ts';

type Row = { no: number; id: string; displayName: string; scopeTags: string[]; roles: { role: string }[] };

/** The person of a session that has just begun. */
export function actorFrom(
  row: Row,
  session: { id: string; expiresAt: Date; now: Date; origin: Origin },
): AccountActor {
  const roles = rolesOf(row);
  return {
    kind: 'account',
    no: row.no,
    id: row.id,
    name: row.displayName,
    roles,
    permissions: permissionsOf(roles),
    scopeTags: scopeTagsOf(row.scopeTags),
    session: {
      id: session.id,
      authenticatedAt: session.now,
      expiresAt: session.expiresAt,
      lastSeenAt: session.now,
    },
    origin: session.origin,
  };
}
