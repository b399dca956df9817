import type { Consumer, ConsumerQuery } from '@countersign/contract/consumers';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type Seeing, profileReference, visibleTo } from '../visible-to.ts';
import { type SortColumn, listPage } from '../lists/keyset.ts';

const profilesFor = (
  actor: Seeing,
) => Prisma.sql`(select coalesce(json_agg(${profileReference(actor, Prisma.sql`p`)}
    order by p.name_key collate "C", p.no), '[]')
  from consumer_profile u join profile p on p.no = u.profile_no where u.consumer_no = c.no)`;

const groups = Prisma.sql`(select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name)
    order by g.name_key collate "C"), '[]')
  from consumer_group u join directory_group g on g.no = u.group_no where u.consumer_no = c.no)`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`c.name_key collate "C"`, as: 'text' },
  modifiedAt: { by: Prisma.sql`c.modified_at`, as: 'timestamptz' },
};

export async function listConsumers(
  { pool, actor }: { pool: pg.Pool; actor: Seeing },
  query: ConsumerQuery,
): Promise<Page<Consumer>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order consumers by ${query.sort}`);
  return listPage<Consumer, Consumer>({
    pool,
    select: Prisma.sql`c.id, c.kind, c.name, ${profilesFor(actor)} as profiles, ${groups} as groups, c.deleted_groups as "deletedGroups",
      c.modified_at as "modifiedAt", c.version`,
    from: Prisma.sql`consumer c`,
    where: conditionsOf(query, actor),
    sort,
    descending,
    tie: Prisma.sql`c.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}

function conditionsOf({ search, kind, profile }: ConsumerQuery, actor: Seeing): Prisma.Sql[] {
  const where = [];
  if (search) where.push(Prisma.sql`c.name_key like ${anywhere(search)}`);
  if (kind) where.push(Prisma.sql`c.kind = any(${kind}::text[])`);
  if (profile) {
    where.push(
      Prisma.sql`c.no in (select u.consumer_no from consumer_profile u join profile p on p.no = u.profile_no where p.id = ${profile}::uuid and ${visibleTo(actor, Prisma.sql`p`)})`,
    );
  }
  return where;
}
