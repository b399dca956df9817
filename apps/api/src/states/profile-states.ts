import type { ProfileDevice, ProfileStates } from '@countersign/contract/states';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { type ProfileDeviceQuery } from '@countersign/contract/states';
import { countOtherPlatforms } from '../evaluation/other-platforms.ts';
import { runOn } from '../evaluation/run.ts';
import { countStates } from '../evaluation/state-counts.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type SortColumn, listPage } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { type Seeing, profileReference } from '../visible-to.ts';
import { profileFindings } from './profile-findings.ts';

type Sql = Prisma.Sql;
export type Place = { pool: pg.Pool; actor: Seeing };
type Found = { no: number; family: string; asOf: Date | null; waiting: boolean; withoutRoot: number | null };

/**
 * A profile that is not deleted, and as of when its states are true: the oldest change that waits, or now. One that was never
 * assigned was never evaluated either, and nothing is to be waited for.
 */
export async function findEvaluated(pool: pg.Pool, id: string, now: Date): Promise<Found> {
  const [found] = await runOn(
    pool,
  )<Found>(Prisma.sql`select p.no, p.platform_family as family, p.missing_root_count as "withoutRoot",
      q.queued_at is not null as waiting,
      case when p.evaluated_at is not null or q.queued_at is null then coalesce(q.queued_at, ${now}::timestamptz) end as "asOf"
    from profile p left join lateral (
      select min(queued_at) as queued_at from evaluation_queue where profile_no = p.no or device_no is not null) q on true
    where p.id = ${id}::uuid and p.deleted_at is null`);
  if (found) return found;
  throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
}

export async function readProfileStates(
  { pool, actor }: Place,
  id: string,
  now: Date,
): Promise<ProfileStates> {
  const { no, asOf, waiting, withoutRoot } = await findEvaluated(pool, id, now);
  const counts = await countStates(pool, no);
  const settled = asOf !== null && !waiting;
  return {
    asOf,
    waiting,
    withoutRoot,
    counts: counts as ProfileStates['counts'],
    otherPlatforms: await otherPlatforms(pool, no),
    findings: await profileFindings(runOn(pool), { actor, id, no, counts, settled }),
  };
}

async function otherPlatforms(pool: pg.Pool, no: number): Promise<number> {
  const run = runOn(pool);
  const [profile] = await run<{ family: string }>(
    Prisma.sql`select platform_family as family from profile where no = ${no}`,
  );
  const groups = await run<{ no: number }>(
    Prisma.sql`select group_no as no from assignment where profile_no = ${no} and mode = 'include' and group_no is not null`,
  );
  const [row] = await run<{ count: number }>(
    countOtherPlatforms(
      groups.map((group) => group.no),
      profile?.family ?? '',
    ),
  );
  return row?.count ?? 0;
}

const sorts: Record<string, SortColumn> = {
  name: { by: Prisma.sql`d.name_key collate "C"`, as: 'text' },
  since: { by: Prisma.sql`e.since`, as: 'timestamptz' },
};

const columns = Prisma.sql`json_build_object('id', d.id, 'name', d.name, 'family', d.family, 'osVersion', d.os_version) as device,
  case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person`;

/** The columns about the row itself; the page of a device has the same. */
export const stateColumns = (
  actor: Seeing,
) => Prisma.sql`e.state, e.cause, e.intent = 'remove' as leaving, e.since, a.target,
  case when g.no is not null then json_build_object('id', g.id, 'name', g.name) end as "group",
  case when o.no is not null then ${profileReference(actor, Prisma.sql`o`)} end as other`;

export const stateTables = Prisma.sql`left join assignment a on a.no = e.assignment_no
  left join directory_group g on g.no = a.group_no left join profile o on o.no = e.other_profile_no`;

const tables = Prisma.sql`profile_device e join device d on d.no = e.device_no left join person u on u.no = d.person_no ${stateTables}`;

export function stateConditions({ state, cause }: Pick<ProfileDeviceQuery, 'state' | 'cause'>): Sql[] {
  return [
    ...(state ? [Prisma.sql`e.state = any(${state}::text[])`] : []),
    ...(cause ? [Prisma.sql`e.cause = any(${cause}::text[])`] : []),
  ];
}

/** The devices of a profile, each with its state and the reason for it. */
export async function listProfileDevices(
  place: Place,
  id: string,
  query: ProfileDeviceQuery,
): Promise<Page<ProfileDevice>> {
  return pageOfProfileDevices(place, await findEvaluated(place.pool, id, new Date(0)), query);
}

export async function pageOfProfileDevices(
  { pool, actor }: Place,
  { no, family }: Pick<Found, 'no' | 'family'>,
  query: ProfileDeviceQuery,
): Promise<Page<ProfileDevice>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order devices by ${query.sort}`);
  return listPage<ProfileDevice, ProfileDevice>({
    pool,
    select: Prisma.sql`${columns}, ${stateColumns(actor)}`,
    from: tables,
    where: [
      Prisma.sql`e.profile_no = ${no}`,
      // Its rows are of no other family; the names of these stand in an index of their own.
      Prisma.sql`d.family = ${family}`,
      ...stateConditions(query),
      ...(query.search ? [Prisma.sql`d.search_key like ${anywhere(query.search)}`] : []),
    ],
    sort,
    descending,
    tie: Prisma.sql`d.no`,
    cursor: query.cursor,
    limit: query.limit,
    // Ten devices or all of them: no plan suits both.
    unnamed: true,
    present: (row) => row,
  });
}
