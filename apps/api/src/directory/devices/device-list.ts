import type { DeviceFacets, DeviceQuery, DeviceSummary } from '@countersign/contract/devices';
import type { Page } from '@countersign/contract/lists';
import { fold } from '@countersign/targeting/fold';
import { versionParts } from '@countersign/targeting/os-version';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { anywhere } from '../../lists/anywhere.ts';
import { type SortColumn, listPage } from '../../lists/keyset.ts';
import { inGroup } from '../groups/in-group.ts';

const columns = Prisma.sql`d.id, d.family, d.name, d.serial, d.ownership, d.category, d.os_version as "osVersion",
  d.manufacturer, d.model, d.source, d.last_seen_at as "lastSeenAt", d.retired_at as "retiredAt",
  d.modified_at as "modifiedAt", d.version,
  case when p.no is not null then json_build_object('id', p.id, 'name', p.name, 'upn', p.upn) end as person`;

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`d.name_key`, as: 'text' },
  // Devices that never came are the longest away, and those without a version stand before the oldest.
  lastSeenAt: { by: Prisma.sql`coalesce(d.last_seen_at, '-infinity')`, as: 'timestamptz' },
  modifiedAt: { by: Prisma.sql`d.modified_at`, as: 'timestamptz' },
  osVersion: { by: Prisma.sql`coalesce(d.os_version_parts, '{}')`, as: 'int[]' },
};

/** `also`: what else has to be true of them, such as the rule of a group. */
export async function listDevices(
  pool: pg.Pool,
  query: DeviceQuery,
  also?: Prisma.Sql,
): Promise<Page<DeviceSummary>> {
  return pageOfDevices<DeviceSummary>(pool, query, columns, also);
}

/** The same order and filters for other columns. */
export async function pageOfDevices<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  query: DeviceQuery,
  select: typeof columns,
  also?: Prisma.Sql,
): Promise<Page<Row>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order devices by ${query.sort}`);
  const where = deviceConditions(query);
  if (query.group) {
    const members = Prisma.sql`group_device m`;
    where.push(await inGroup(pool, { group: query.group, members, no: Prisma.sql`m.device_no = d.no` }));
  }
  return listPage<Row, Row>({
    pool,
    select,
    from: Prisma.sql`device d left join person p on p.no = d.person_no`,
    where: [...where, ...(also ? [also] : [])],
    sort,
    descending,
    tie: Prisma.sql`d.no`,
    cursor: query.cursor,
    limit: query.limit,
    ...(also || query.group ? { unnamed: true as const } : {}),
    present: (row) => row,
  });
}

const oneOf = {
  family: Prisma.sql`d.family`,
  ownership: Prisma.sql`d.ownership`,
  joinType: Prisma.sql`d.join_type`,
  source: Prisma.sql`d.source`,
  state: Prisma.sql`case when d.retired_at is null then 'active' else 'retired' end`,
  hasUser: Prisma.sql`(d.person_no is not null)::text`,
};

const oneOfFolded = {
  category: Prisma.sql`d.category_key`,
  manufacturer: Prisma.sql`d.manufacturer_key`,
  model: Prisma.sql`d.model_key`,
};

function deviceConditions(facets: DeviceFacets) {
  const where = [];
  if (facets.search) where.push(Prisma.sql`d.search_key like ${anywhere(facets.search)}`);
  for (const [name, column] of Object.entries(oneOf)) {
    const chosen = facets[name as keyof typeof oneOf];
    if (chosen) where.push(Prisma.sql`${column} = any(${chosen}::text[])`);
  }
  for (const [name, column] of Object.entries(oneOfFolded)) {
    const chosen = facets[name as keyof typeof oneOfFolded]?.map(fold);
    if (chosen) where.push(Prisma.sql`${column} = any(${chosen}::text[])`);
  }
  if (facets.osVersion) where.push(Prisma.sql`(${Prisma.join(facets.osVersion.map(versionWithin), ' or ')})`);
  if (facets.person) where.push(Prisma.sql`p.id = ${facets.person}::uuid`);
  return where;
}

/** `10.0` holds 10.0.22631.3447: the first numbers are the same. */
function versionWithin(text: string) {
  const given = text.split('.').length;
  return Prisma.sql`d.os_version_parts[1:${given}::int] = ${(versionParts(text) ?? []).slice(0, given)}::int[]`;
}
