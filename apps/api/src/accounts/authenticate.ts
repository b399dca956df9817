import { tokenPrefix } from '@countersign/contract/tokens';
import { type Permission, type Role, permissionsOf } from '@countersign/contract/permissions';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { type AccountActor, type Actor, type Origin, type TokenActor, scopeTagsOf } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { run } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { hashSecret } from '../secrets/secret-token.ts';
import { sessionSecret } from './session-cookie.ts';
import { idleLasts, seenEvery } from './session-life.ts';

type Deps = { pool: pg.Pool; now: () => Date };

/** Who sends this request: the holder of an API token, the person of a session, or nobody. */
export function authenticator(deps: Deps): (request: FastifyRequest) => Promise<Actor | undefined> {
  return async (request) => {
    const origin = originOf(request);
    const { authorization } = request.headers;
    if (authorization !== undefined) return byToken(deps, authorization, origin);
    const secret = sessionSecret(request);
    return secret === undefined ? undefined : bySession(deps, secret, origin);
  };
}

export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, requestId: request.id };
}

type SessionRow = {
  id: string;
  authenticated_at: Date;
  expires_at: Date;
  last_seen_at: Date;
  no: number;
  account_id: string;
  display_name: string;
  scope_tags: string[];
  roles: Role[];
};

const sessionColumns = Prisma.sql`s.id, s.authenticated_at, s.expires_at, s.last_seen_at, a.no, a.id as account_id,
  a.display_name, a.scope_tags, array(select r.role from account_role r where r.account_no = a.no) as roles`;

async function bySession(
  { pool, now }: Deps,
  secret: string,
  origin: Origin,
): Promise<AccountActor | undefined> {
  const at = now();
  const [row] = await run<SessionRow>(
    pool,
    Prisma.sql`select ${sessionColumns} from session s join account a on a.no = s.account_no
      where s.token_hash = ${hashSecret(secret)} and s.expires_at > ${at}
        and s.last_seen_at > ${new Date(at.getTime() - idleLasts)} and a.disabled_at is null`,
  );
  if (!row) return undefined;
  if (at.getTime() - row.last_seen_at.getTime() > seenEvery) {
    await run(pool, Prisma.sql`update session set last_seen_at = ${at} where id = ${row.id}::uuid`);
    row.last_seen_at = at;
  }
  return {
    kind: 'account',
    no: row.no,
    id: row.account_id,
    name: row.display_name,
    roles: row.roles,
    permissions: permissionsOf(row.roles),
    scopeTags: scopeTagsOf(row.scope_tags),
    session: {
      id: row.id,
      authenticatedAt: row.authenticated_at,
      expiresAt: row.expires_at,
      lastSeenAt: row.last_seen_at,
    },
    origin,
  };
}

type TokenRow = {
  id: string;
  name: string;
  role: Role;
  last_used_at: Date | null;
  maker_roles: Role[] | null;
  scope_tags: string[] | null;
};

/** A token can do what its role grants, and never more than its maker could do today. */
async function byToken({ pool, now }: Deps, authorization: string, origin: Origin): Promise<TokenActor> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!secret?.startsWith(tokenPrefix)) throw refused();
  const at = now();
  const [row] = await run<TokenRow>(
    pool,
    Prisma.sql`select t.id, t.name, t.role, t.last_used_at, a.scope_tags, case when t.made_by_no is not null then
        array(select r.role from account_role r where r.account_no = t.made_by_no) end as maker_roles
      from api_token t left join account a on a.no = t.made_by_no
      where t.token_hash = ${hashSecret(secret)} and t.expires_at > ${at} and t.revoked_at is null and a.disabled_at is null`,
  );
  if (!row) throw refused();
  if (!row.last_used_at || at.getTime() - row.last_used_at.getTime() > seenEvery) {
    await run(pool, Prisma.sql`update api_token set last_used_at = ${at} where id = ${row.id}::uuid`);
  }
  const own: Permission[] = permissionsOf([row.role]);
  const ofMaker = row.maker_roles && permissionsOf(row.maker_roles);
  return {
    kind: 'token',
    id: row.id,
    name: row.name,
    permissions: ofMaker ? own.filter((permission) => ofMaker.includes(permission)) : own,
    scopeTags: scopeTagsOf(row.scope_tags),
    origin,
  };
}

function refused(): Problem {
  return new Problem('auth.token-refused', 'It is unknown, expired or revoked, or its maker is disabled.');
}
