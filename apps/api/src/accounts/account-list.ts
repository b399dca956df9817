import type { Account, AccountQuery, RoleList } from '@countersign/contract/accounts';
import type { Page } from '@countersign/contract/lists';
import { permissions, roleNames, roles } from '@countersign/contract/permissions';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type SortColumn, listPage, run } from '../lists/keyset.ts';
import { type AccountRow, presentAccount } from './present-account.ts';

const state = Prisma.sql`case when a.disabled_at is not null then 'disabled' when a.password_hash is null then 'invited' else 'active' end`;

const columns = Prisma.sql`a.id, a.email, a.display_name as "displayName", a.password_hash as "passwordHash", a.disabled_at as "disabledAt",
  a.last_sign_in_at as "lastSignInAt", a.created_at as "createdAt", a.modified_at as "modifiedAt", a.version, a.scope_tags as "scopeTags",
  (select coalesce(json_agg(json_build_object('role', r.role)), '[]') from account_role r where r.account_no = a.no) as roles`;

const sorts: Record<string, SortColumn> = {
  displayName: { by: Prisma.sql`a.name_key collate "C"`, as: 'text' },
  email: { by: Prisma.sql`a.email_key collate "C"`, as: 'text' },
  modifiedAt: { by: Prisma.sql`a.modified_at`, as: 'timestamptz' },
};

export async function listAccounts(pool: pg.Pool, query: AccountQuery): Promise<Page<Account>> {
  const where = [];
  if (query.search) where.push(Prisma.sql`a.search_key like ${anywhere(query.search)}`);
  if (query.state) where.push(Prisma.sql`${state} = any(${query.state}::text[])`);
  if (query.role) {
    where.push(
      Prisma.sql`exists (select from account_role r where r.account_no = a.no and r.role = any(${query.role}::text[]))`,
    );
  }
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order accounts by ${query.sort}`);
  return listPage<AccountRow, Account>({
    pool,
    select: columns,
    from: Prisma.sql`account a`,
    where,
    sort,
    descending,
    tie: Prisma.sql`a.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: presentAccount,
  });
}

/** The roles as data, each with how many accounts hold it. */
export async function listRoles(pool: pg.Pool): Promise<RoleList> {
  const counted = await run<{ role: string; accounts: number }>(
    pool,
    Prisma.sql`select role, count(*)::int as accounts from account_role group by role`,
  );
  return roleNames.map((name) => ({
    name,
    title: roles[name].title,
    summary: roles[name].summary,
    permissions: roles[name].may.map((permission) => ({ name: permission, title: permissions[permission] })),
    accounts: counted.find(({ role }) => role === name)?.accounts ?? 0,
  }));
}
