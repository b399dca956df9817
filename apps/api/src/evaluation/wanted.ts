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
  /** Which devices are asked about, as a condition on their number. */
  among: (deviceNo: Sql) => Sql;
  /** Whether the filter of assignment `m` lets device `d` pass. */
  passes: Sql;
  /** Whether the applicability rules of profile `p` are true of device `d`. */
  applies: Sql;
  /** Whether device `d` has a version on which profile `p` works. */
  inRange: Sql;
};

/**
 * The only evaluation there is (semantics.md 1 and 3): for each profile and device of the target set the wanted state, as
 * common table expressions that end in `wanted`. A person stands for the devices of hers. A filter or rule that says no keeps
 * the row; a device that an exclusion names has none.
 */
export function wantedRows(question: Question): Sql {
  const { profiles, assignments, groups, among, passes, applies, inRange } = question;
  const passing = Prisma.sql`min(m.no) filter (where ${passes})`;
  const inGroups = Prisma.sql`g.group_no = any(${[...groups]}::int[])`;
  return Prisma.sql`p as materialized (${profiles}),
  a as materialized (${assignments}),
  member as (
    select a.*, g.device_no from group_device g join a on a.group_no = g.group_no
      where ${inGroups} and ${among(Prisma.sql`g.device_no`)}
    union all
    select a.*, d.no from group_person g join a on a.group_no = g.group_no join device d on d.person_no = g.person_no
      where ${inGroups} and ${among(Prisma.sql`d.no`)}
    union all
    select a.*, d.no from a join p on p.no = a.profile_no join device d on d.family = p.family
      where (a.target = 'allDevices' or (a.target = 'allUsers' and d.person_no is not null)) and ${among(Prisma.sql`d.no`)}),
  found as (
    select p.no as profile_no, d.no as device_no, p.ruled, coalesce(${passing}, min(m.no)) as assignment_no,
        case when ${passing} is null then 'filter'
          when not ${applies} then 'applicability'
          when not ${inRange} then 'osRange'
          when p.for_user and d.person_no is null then 'noUser' end as obstacle
      from member m join p on p.no = m.profile_no
        join device d on d.no = m.device_no and d.family = p.family and d.retired_at is null
      group by p.no, p.platform, p.for_user, p.ruled, d.no
      having not bool_or(m.mode = 'exclude')),
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

/** Whether a row claims its slot. It does not depend on other profiles, so that evaluating in any order ends the same. */
export function takesPart(row: Sql): Sql {
  return Prisma.sql`(${row}.intent = 'apply' and (${row}.state <> 'notApplicable' or ${row}.cause = 'superseded'))`;
}
