import { roles } from '@countersign/contract/permissions';
import { mayHandOn } from '@countersign/contract/permissions';
import type { tokenFields } from '@countersign/contract/tokens';
import { type MadeToken, type Token, type TokenQuery, tokenPrefix } from '@countersign/contract/tokens';
import type { Role } from '@countersign/contract/permissions';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { anywhere } from '../lists/anywhere.ts';
import { type SortColumn, listPage, run } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { hashSecret, makeSecret } from '../secrets/secret-token.ts';

const dayLength = 24 * 60 * 60_000;

type Deps = { db: PrismaClient; now: () => Date };

/** The secret is given out here and never again; only its hash is kept. */
export async function makeToken(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: z.output<typeof tokenFields> },
): Promise<MadeToken> {
  const { name, role, days } = fields;
  if (!mayHandOn(actor.permissions, role)) {
    throw new Problem('account.role-above-own', `You do not hold all that ${roles[role].title} allows.`, {
      findings: [{ at: '/role', code: 'above-own', message: 'Choose a role that is within your own.' }],
    });
  }
  const at = now();
  const secret = tokenPrefix + makeSecret();
  const maker = actor.kind === 'account' ? actor : undefined;
  return db.$transaction(async (tx) => {
    const row = await tx.apiToken.create({
      data: {
        id: uuidv7(),
        name,
        nameKey: fold(name),
        role,
        tokenHash: hashSecret(secret),
        hint: secret.slice(0, tokenPrefix.length + 4),
        madeByNo: maker?.no ?? null,
        createdAt: at,
        expiresAt: new Date(at.getTime() + days * dayLength),
      },
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'token.create',
        subject: { kind: 'token', id: row.id, name },
        after: { role, expiresAt: row.expiresAt.toISOString() },
      },
    });
    const madeBy = maker ? { id: maker.id, displayName: maker.name } : null;
    return { token: present({ ...row, role, madeBy }, at), secret };
  });
}

export async function revokeToken(
  { db, now }: Deps,
  { actor, id }: { actor: Actor; id: string },
): Promise<void> {
  const at = now();
  await db.$transaction(async (tx) => {
    const row = await tx.apiToken.findUnique({ where: { id } });
    if (!row) throw new Problem('token.not-found', 'It may have been deleted after it expired.');
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'token.revoke',
        subject: { kind: 'token', id, name: row.name },
        before: { role: row.role },
      },
    });
  });
}

type TokenRow = {
  id: string;
  name: string;
  role: Role;
  hint: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  madeBy: { id: string; displayName: string } | null;
};

const columns = Prisma.sql`t.id, t.name, t.role, t.hint, t.created_at as "createdAt", t.expires_at as "expiresAt",
  t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt",
  case when a.no is not null then json_build_object('id', a.id, 'displayName', a.display_name) end as "madeBy"`;

const from = Prisma.sql`api_token t left join account a on a.no = t.made_by_no`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`t.name_key collate "C"`, as: 'text' },
  expiresAt: { by: Prisma.sql`t.expires_at`, as: 'timestamptz' },
  createdAt: { by: Prisma.sql`t.created_at`, as: 'timestamptz' },
};

export async function listTokens(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  query: TokenQuery,
): Promise<Page<Token>> {
  const at = now();
  const where = [];
  if (query.search) where.push(Prisma.sql`t.name_key like ${anywhere(query.search)}`);
  if (query.role) where.push(Prisma.sql`t.role = any(${query.role}::text[])`);
  if (query.state) {
    where.push(Prisma.sql`case when t.revoked_at is not null then 'revoked' when t.expires_at <= ${at} then 'expired' else 'active' end
      = any(${query.state}::text[])`);
  }
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order tokens by ${query.sort}`);
  return listPage<TokenRow, Token>({
    pool,
    select: columns,
    from,
    where,
    sort,
    descending,
    tie: Prisma.sql`t.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => present(row, at),
  });
}

export async function findToken(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  id: string,
): Promise<Token> {
  const [row] = await run<TokenRow>(
    pool,
    Prisma.sql`select ${columns} from ${from} where t.id = ${id}::uuid`,
  );
  if (row) return present(row, now());
  throw new Problem('token.not-found', 'It may have been deleted after it expired.');
}

function present(row: TokenRow, now: Date): Token {
  const { id, name, role, hint, madeBy, createdAt, expiresAt, lastUsedAt } = row;
  const state = row.revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'active';
  return { id, name, role, hint, state, madeBy, createdAt, expiresAt, lastUsedAt };
}
