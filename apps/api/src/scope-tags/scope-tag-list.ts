import type { Page } from '@countersign/contract/lists';
import type { ScopeTag, ScopeTagQuery } from '@countersign/contract/scope-tags';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { listPage, run } from '../lists/keyset.ts';

const tags = Prisma.sql`(
  select '0' as id, 'Default' as name, 'default' as name_key,
    'Everything has it that nobody gave another one' as description, true as built_in,
    null::timestamptz as modified_at, 1 as version
  union all
  select id, name, name_key, description, false, modified_at, version from scope_tag) t`;

const columns = Prisma.sql`t.id, t.name, t.description, t.built_in as "builtIn", t.modified_at as "modifiedAt", t.version,
  (select count(*)::int from profile p where p.deleted_at is null and p.scope_tags @> array[t.id]) as profiles,
  (select count(*)::int from filter f where f.scope_tags @> array[t.id]) as filters,
  (select count(*)::int from account a where a.scope_tags @> array[t.id]) as accounts`;

/** Every tag is told to everybody: what one sees may have tags beside one's own. */
export async function listScopeTags(pool: pg.Pool, query: ScopeTagQuery): Promise<Page<ScopeTag>> {
  return listPage<ScopeTag, ScopeTag>({
    pool,
    select: columns,
    from: tags,
    where: query.search ? [Prisma.sql`t.name_key like ${anywhere(query.search)}`] : [],
    sort: { by: Prisma.sql`t.name_key collate "C"`, as: 'text' },
    descending: query.sort === '-name',
    tie: Prisma.sql`t.id::bigint`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}

export async function findScopeTag(pool: pg.Pool, id: string): Promise<ScopeTag | undefined> {
  const [found] = await run<ScopeTag>(pool, Prisma.sql`select ${columns} from ${tags} where t.id = ${id}`);
  return found;
}
