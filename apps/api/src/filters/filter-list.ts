import type { FilterAssignment, FilterQuery, FilterSummary } from '@countersign/contract/filters';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { type Seeing, visibleTo } from '../visible-to.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type SortColumn, listPage } from '../lists/keyset.ts';

const uses = Prisma.sql`(select count(*)::int from assignment a join profile p on p.no = a.profile_no
  where a.filter_no = f.no and p.deleted_at is null)`;

const columns = Prisma.sql`f.id, f.name, f.description, f.platform, f.rule, f.scope_tags as "scopeTags", ${uses} as assignments,
  f.modified_at as "modifiedAt", f.version`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`f.name_key collate "C"`, as: 'text' },
  modifiedAt: { by: Prisma.sql`f.modified_at`, as: 'timestamptz' },
};

export async function listFilters(
  { pool, actor }: { pool: pg.Pool; actor: Seeing },
  query: FilterQuery,
): Promise<Page<FilterSummary>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order filters by ${query.sort}`);
  return listPage<FilterSummary, FilterSummary>({
    pool,
    select: columns,
    from: Prisma.sql`filter f`,
    where: [visibleTo(actor, Prisma.sql`f`), ...filterConditions(query)],
    sort,
    descending,
    tie: Prisma.sql`f.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}

function filterConditions({ search, platform, used, scopeTag }: FilterQuery) {
  const where = [];
  if (scopeTag) where.push(Prisma.sql`f.scope_tags && ${scopeTag}::text[]`);
  if (search) where.push(Prisma.sql`f.name_key like ${anywhere(search)}`);
  if (platform) where.push(Prisma.sql`f.platform = any(${platform}::text[])`);
  if (used) {
    where.push(Prisma.sql`(case when ${uses} > 0 then 'yes' else 'no' end) = any(${used}::text[])`);
  }
  return where;
}

type Asked = { actor: Seeing; no: number; cursor: string | undefined; limit: number };

/** The lines of assignments that choose a filter, by the profile's name. */
export async function listFilterAssignments(
  pool: pg.Pool,
  { actor, no, cursor, limit }: Asked,
): Promise<Page<FilterAssignment>> {
  return listPage<FilterAssignment, FilterAssignment>({
    pool,
    select: Prisma.sql`json_build_object('id', p.id, 'displayName', p.display_name) as profile, a.mode, a.target,
      case when g.no is not null then json_build_object('id', g.id, 'name', g.name) end as "group", a.filter_mode as "filterMode"`,
    from: Prisma.sql`assignment a join profile p on p.no = a.profile_no left join directory_group g on g.no = a.group_no`,
    where: [
      Prisma.sql`a.filter_no = ${no}::int`,
      Prisma.sql`p.deleted_at is null`,
      visibleTo(actor, Prisma.sql`p`),
    ],
    sort: { by: Prisma.sql`p.name_key collate "C"`, as: 'text' },
    descending: false,
    tie: Prisma.sql`a.no`,
    cursor,
    limit,
    present: (row) => row,
  });
}
