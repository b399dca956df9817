import type { Page } from '@countersign/contract/lists';
import type { PersonFacets, PersonQuery, PersonSummary } from '@countersign/contract/people';
import { fold } from '@countersign/targeting/fold';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { anywhere } from '../../lists/anywhere.ts';
import { type SortColumn, listPage } from '../../lists/keyset.ts';
import { inGroup } from '../groups/in-group.ts';

const columns = Prisma.sql`p.id, p.upn, p.name, p.mail, p.department, p.disabled_at is null as enabled, p.source,
  (select count(*)::int from device d where d.person_no = p.no and d.retired_at is null) as devices,
  p.modified_at as "modifiedAt", p.version`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`p.name_key`, as: 'text' },
  upn: { by: Prisma.sql`p.upn_key`, as: 'text' },
  modifiedAt: { by: Prisma.sql`p.modified_at`, as: 'timestamptz' },
};

/** `also`: what else has to be true of them, such as the rule of a group. */
export async function listPeople(
  pool: pg.Pool,
  query: PersonQuery,
  also?: Prisma.Sql,
): Promise<Page<PersonSummary>> {
  return pageOfPeople<PersonSummary>(pool, query, columns, also);
}

/** The same order and filters for other columns. */
export async function pageOfPeople<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  query: PersonQuery,
  select: typeof columns,
  also?: Prisma.Sql,
): Promise<Page<Row>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order people by ${query.sort}`);
  const where = personConditions(query);
  if (query.group) {
    const members = Prisma.sql`group_person m`;
    where.push(await inGroup(pool, { group: query.group, members, no: Prisma.sql`m.person_no = p.no` }));
  }
  return listPage<Row, Row>({
    pool,
    select,
    from: Prisma.sql`person p`,
    where: [...where, ...(also ? [also] : [])],
    sort,
    descending,
    tie: Prisma.sql`p.no`,
    cursor: query.cursor,
    limit: query.limit,
    ...(also || query.group ? { unnamed: true as const } : {}),
    present: (row) => row,
  });
}

function personConditions(facets: PersonFacets) {
  const where = [];
  const { search, enabled, source, department, hasDevice } = facets;
  if (search) where.push(Prisma.sql`p.search_key like ${anywhere(search)}`);
  if (enabled) where.push(Prisma.sql`(p.disabled_at is null)::text = any(${enabled}::text[])`);
  if (source) where.push(Prisma.sql`p.source = any(${source}::text[])`);
  if (department) where.push(Prisma.sql`p.department_key = any(${department.map(fold)}::text[])`);
  if (hasDevice) where.push(Prisma.sql`(${Prisma.join(hasDevice.map(havingDevice), ' or ')})`);
  return where;
}

/** As a condition of its own: of one that a parameter decides, the plan that is kept suits neither. */
function havingDevice(has: 'true' | 'false') {
  const owned = Prisma.sql`exists (select from device d where d.person_no = p.no and d.retired_at is null)`;
  return has === 'true' ? owned : Prisma.sql`not ${owned}`;
}
