import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** What is evaluated, as pieces of one statement. */
export type Question = {
  /** Selects no, platform, family, for_user, slot, claim, ruled, generation of the profiles. */
  profiles: Sql;
  /** Selects no, profile_no, mode, target, group_no, filter_no, filter_mode of their assignments; the lower `no` comes first. */
  assignments: Sql;
  /** The groups that the assignments name: the planner guesses far better for numbers that it sees. */
  groups: readonly number[];
  /** The platform families of the profiles, for the same reason. */
  families: readonly string[];
  /** Which devices are asked about, as a condition on their number. */
  among: (deviceNo: Sql) => Sql;
  /** Whether the filter of assignment `a` lets device `d` pass. */
  passes: Sql;
  /** Whether the applicability rules of the profile of assignment `a` are true of device `d`. */
  applies: Sql;
  /** Whether device `d` has a version on which the profile of assignment `a` works. */
  inRange: Sql;
  /** Its rows stand in a table already (wanted-once.ts). */
  table?: Sql;
};

/**
 * The only evaluation there is (semantics.md 1 and 3): for each profile and device of the target set the wanted state, as
 * common table expressions that end in `wanted`. A person stands for the devices of hers. A filter or rule that says no keeps
 * the row; a device that an exclusion names has none.
 */
export function wantedRows(question: Question): Sql {
  const { profiles, assignments, among, table } = question;
  if (table) return Prisma.sql`wanted as (select * from ${table})`;
  return Prisma.sql`p as materialized (${profiles}),
  a as materialized (select a.*, p.platform, p.family, p.for_user, p.ruled from (${assignments}) a join p on p.no = a.profile_no),
  member as (${members(question)}),
  found as (
    select profile_no, device_no, ruled, coalesce(min(no) filter (where passed), min(no)) as assignment_no,
        case when bool_or(passed) then min(obstacle) else 'filter' end as obstacle
      from member group by device_no, profile_no, ruled having not bool_or(excluded)),
  other as materialized (
    select p.no as profile_no, o.no, o.claim = p.claim as agrees, o.applicability is not null as ruled
      from p join profile o
        on o.slot = p.slot and o.platform_family = p.family and o.no <> p.no and o.deleted_at is null),
  held as (
    select o.profile_no, r.device_no,
        min(o.no) filter (where not o.agrees) as against, min(o.no) filter (where o.agrees and not o.ruled) as instead
      from other o join profile_device r on r.profile_no = o.no
      where ${among(Prisma.sql`r.device_no`)} and ${takesPart(Prisma.sql`r`)}
      group by o.profile_no, r.device_no),
  wanted as (
    select f.profile_no, f.device_no, f.assignment_no,
        case when f.obstacle is not null then 'notApplicable' when h.against is not null then 'conflict'
          when f.ruled and h.instead is not null then 'notApplicable' else 'pending' end as state,
        case when f.obstacle is not null then f.obstacle when h.against is not null then 'slot'
          when f.ruled and h.instead is not null then 'superseded' else 'notDelivered' end as cause,
        case when f.obstacle is not null then null when h.against is not null then h.against
          when f.ruled then h.instead end as other_profile_no
      from found f left join held h on h.profile_no = f.profile_no and h.device_no = f.device_no)`;
}

/**
 * A row for each way in which a device is meant. `offset 0` keeps the planner from joining the few assignments first, of which
 * it believes that they pick few devices: it would look hundreds of thousands up one by one.
 */
function members({ groups, families, among, passes, applies, inRange }: Question): Sql {
  const inGroups = Prisma.sql`g.group_no = any(${[...groups]}::int[])`;
  const meant = Prisma.sql`d.retired_at is null and d.family = any(${[...families]}::text[]) and ${among(Prisma.sql`d.no`)}`;
  const row = Prisma.sql`select a.profile_no, d.no as device_no, a.no, a.ruled, a.mode = 'exclude' as excluded, ${passes} as passed,
      case when not ${applies} then 'applicability' when not ${inRange} then 'osRange'
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

/** Whether a row claims its slot. It does not depend on other profiles, so that evaluating in any order ends the same. */
export function takesPart(row: Sql): Sql {
  return Prisma.sql`(${row}.intent = 'apply' and (${row}.state <> 'notApplicable' or ${row}.cause = 'superseded'))`;
}
