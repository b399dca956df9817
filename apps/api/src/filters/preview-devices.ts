import type { PreviewPage, PreviewQuestion, PreviewedDevice } from '@countersign/contract/filters';
import { compileFilter } from '@countersign/targeting/filter/compile';
import { filterPlatforms } from '@countersign/targeting/filter/platforms';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { listPage } from '../lists/keyset.ts';
import { readRule } from './filter-rule.ts';

const columns = Prisma.sql`d.id, d.name, d.family, d.ownership, d.category, d.os_version as "osVersion", d.manufacturer, d.model,
  case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person`;

/** Devices of the platform that the rule is true of, whoever they are assigned to. Retired ones get nothing more. */
export async function previewDevices(pool: pg.Pool, question: PreviewQuestion): Promise<PreviewPage> {
  const { platform, rule, search, cursor, limit } = question;
  const { strings, values } = compileFilter(readRule(rule, platform));
  const families = filterPlatforms[platform].families;
  const ofPlatform = Prisma.sql`d.family = any(${[...families]}::text[]) and d.retired_at is null`;
  const where = [ofPlatform, new Prisma.Sql([...strings], [...values])];
  if (search) where.push(Prisma.sql`d.search_key like ${anywhere(search)}`);
  const page = await listPage<PreviewedDevice, PreviewedDevice>({
    pool,
    select: columns,
    from: Prisma.sql`device d left join person u on u.no = d.person_no`,
    where,
    sort: { by: Prisma.sql`d.name_key`, as: 'text' },
    descending: false,
    tie: Prisma.sql`d.no`,
    cursor,
    limit,
    unnamed: true,
    present: (row) => row,
  });
  if (cursor !== undefined) return page;
  const counted = await pool.query<{ of: number }>(
    `select count(*)::int as of from device d where d.family = any($1::text[]) and d.retired_at is null`,
    [families],
  );
  return { ...page, of: counted.rows[0]?.of ?? 0 };
}
