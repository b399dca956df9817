import { Prisma } from '../generated/prisma/client.ts';
import { type Predicates, loadPredicates } from './predicates.ts';
import { failing } from './retry.ts';
import type { Run } from './run.ts';
import { inRange } from './scope.ts';
import { type Found, takesPart } from './wanted.ts';

type Sql = Prisma.Sql;

/** A few devices over all profiles: by the groups that they and their people are in. */
export async function foundOfDevices(run: Run, deviceNos: readonly number[]): Promise<Found> {
  const profiles = Prisma.sql`exists (select from assignment a where a.profile_no = profile.no) and no not in ${failing}`;
  const asked = Prisma.sql`any(${[...deviceNos]}::int[])`;
  const found = Prisma.sql`p as materialized (
    select no, platform, platform_family as family, for_user, slot, claim, generation, applicability is not null as ruled
      from profile where ${profiles} and deleted_at is null and complete),
  a as materialized (
    select a.no, a.profile_no, a.mode, a.target, a.group_no, a.filter_no, a.filter_mode,
        p.platform, p.family, p.for_user, p.ruled, p.generation
      from assignment a join p on p.no = a.profile_no),
  member as (${members(await groupsOf(run, asked), asked, await loadPredicates(run, profiles))}),
  found as (
    select profile_no, device_no, ruled, generation, coalesce(min(no) filter (where passed), min(no)) as assignment_no,
        case when bool_or(passed) then min(obstacle) else 'filter' end as obstacle
      from member group by device_no, profile_no, ruled, generation having not bool_or(excluded))`;
  const held = Prisma.sql`other as materialized (
    select p.no as profile_no, o.no, o.claim = p.claim as agrees, o.applicability is not null as ruled
      from p join profile o
        on o.slot = p.slot and o.platform_family = p.family and o.no <> p.no and o.deleted_at is null),
  held as (
    select o.profile_no, r.device_no,
        min(o.no) filter (where not o.agrees) as against, min(o.no) filter (where o.agrees and not o.ruled) as instead
      from other o join profile_device r on r.profile_no = o.no
      where r.device_no = ${asked} and ${takesPart(Prisma.sql`r`)}
      group by o.profile_no, r.device_no)`;
  return { found, held };
}

/** Numbers that the planner sees let it guess far better. */
async function groupsOf(run: Run, asked: Sql): Promise<number[]> {
  const rows = await run<{
    no: number;
  }>(Prisma.sql`select group_no as no from group_device where device_no = ${asked}
    union select g.group_no from group_person g join device d on d.person_no = g.person_no where d.no = ${asked}`);
  return rows.map(({ no }) => no);
}

/**
 * A row for each way in which a device is meant. `offset 0` keeps the planner from joining the assignments first, of which
 * it believes that they pick few devices.
 */
function members(groups: readonly number[], asked: Sql, { passes, applies }: Predicates): Sql {
  const inGroups = Prisma.sql`g.group_no = any(${[...groups]}::int[])`;
  const meant = Prisma.sql`d.retired_at is null and d.no = ${asked}`;
  const row = Prisma.sql`select a.profile_no, d.no as device_no, a.no, a.ruled, a.generation, a.mode = 'exclude' as excluded,
      ${passes} as passed, case when not ${applies} then 'applicability' when not ${inRange()} then 'osRange'
        when a.for_user and d.person_no is null then 'noUser' end as obstacle`;
  return Prisma.sql`
    ${row} from (select g.group_no, d.* from group_device g join device d on d.no = g.device_no
        where ${inGroups} and ${meant} offset 0) d join a on a.group_no = d.group_no and a.family = d.family
    union all
    ${row} from (select g.group_no, d.* from group_person g join device d on d.person_no = g.person_no
        where ${inGroups} and ${meant} offset 0) d join a on a.group_no = d.group_no and a.family = d.family
    union all
    ${row} from a join device d on d.family = a.family
      where ${meant} and (a.target = 'allDevices' or (a.target = 'allUsers' and d.person_no is not null))`;
}
