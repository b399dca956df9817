import type { GroupFacets, GroupQuery, GroupSummary } from '@countersign/contract/groups';
import { type Page, countedUpTo } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { anywhere } from '../../lists/anywhere.ts';
import { type SortColumn, listPage } from '../../lists/keyset.ts';

/** A page of fifty groups of 100,000 would count five million rows, so counting ends early, as it does in lists. */
function counted(members: 'group_person' | 'group_device') {
  return Prisma.sql`(select count(*)::int from
    (select from ${Prisma.raw(members)} m where m.group_no = g.no limit ${Prisma.raw(String(countedUpTo + 1))}) as few)`;
}

const columns = Prisma.sql`g.id, g.name, g.description, g.rule, g.rule_about as "ruleAbout", g.source,
  g.external_key as "externalKey",
  ${counted('group_person')} as people, ${counted('group_device')} as devices, g.modified_at as "modifiedAt", g.version`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`g.name_key`, as: 'text' },
  modifiedAt: { by: Prisma.sql`g.modified_at`, as: 'timestamptz' },
};

type Row = Omit<GroupSummary, 'people' | 'devices'> & { people: number; devices: number };

export async function listGroups(pool: pg.Pool, query: GroupQuery): Promise<Page<GroupSummary>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order groups by ${query.sort}`);
  return listPage<Row, GroupSummary>({
    pool,
    select: columns,
    from: Prisma.sql`directory_group g`,
    where: groupConditions(query),
    sort,
    descending,
    tie: Prisma.sql`g.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: ({ people, devices, ...row }) => ({ ...row, people: capped(people), devices: capped(devices) }),
  });
}

function capped(count: number): GroupSummary['people'] {
  return { count: Math.min(count, countedUpTo), exact: count <= countedUpTo };
}

function groupConditions({ search, kind, source, person, device }: GroupFacets) {
  const where = [];
  if (search) where.push(Prisma.sql`g.name_key like ${anywhere(search)}`);
  if (kind) {
    where.push(
      Prisma.sql`(case when g.rule is null then 'static' else 'dynamic' end) = any(${kind}::text[])`,
    );
  }
  if (source) where.push(Prisma.sql`g.source = any(${source}::text[])`);
  if (person) {
    where.push(
      Prisma.sql`g.no in (select m.group_no from group_person m join person p on p.no = m.person_no where p.id = ${person}::uuid)`,
    );
  }
  if (device) {
    where.push(
      Prisma.sql`g.no in (select m.group_no from group_device m join device d on d.no = m.device_no where d.id = ${device}::uuid)`,
    );
  }
  return where;
}
