import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** What is evaluated, as pieces of one statement. */
export type Question = {
  /** Selects no, platform, family, for_user, slot, claim, ruled, generation of the profiles. */
  profiles: Sql;
  /** Selects no, profile_no, mode, target, group_no, filter_no, filter_mode, ord of their assignments. */
  assignments: Sql;
  /** Which devices are asked about, as a condition on the alias that is given. */
  among: (deviceNo: Sql) => Sql;
  /** Whether the filter of assignment `a` lets device `d` pass. */
  passes: Sql;
  /** Whether the applicability rules of profile `p` are true of device `d`. */
  applies: Sql;
  /** Whether device `d` has a version on which profile `p` works. */
  inRange: Sql;
};

/** Members of the assignments of a mode, as (profile_no, device_no, ord): a person stands for the devices of hers. */
function reached(mode: 'include' | 'exclude', among: Question['among']): Sql {
  const ofMode = Prisma.sql`a.mode = ${mode} and a.target = 'group'`;
  return Prisma.sql`select a.profile_no, g.device_no, a.ord
      from a join group_device g on g.group_no = a.group_no
      where ${ofMode} and ${among(Prisma.sql`g.device_no`)}
    union all
    select a.profile_no, d.no, a.ord
      from a join group_person g on g.group_no = a.group_no join device d on d.person_no = g.person_no
      where ${ofMode} and ${among(Prisma.sql`d.no`)}`;
}

/**
 * The only evaluation there is (semantics.md 1 and 3): for each profile and device of the target set the wanted state, as
 * common table expressions that end in `wanted`. A filter or rule that says no keeps the row; an excluded device has none.
 */
export function wantedRows({ profiles, assignments, among, passes, applies, inRange }: Question): Sql {
  return Prisma.sql`p as materialized (${profiles}),
  a as materialized (${assignments}),
  reached as (
    ${reached('include', among)}
    union all
    select a.profile_no, d.no, a.ord
      from a join p on p.no = a.profile_no join device d on d.family = p.family
      where a.mode = 'include' and ${among(Prisma.sql`d.no`)}
        and (a.target = 'allDevices' or (a.target = 'allUsers' and d.person_no is not null))),
  excluded as (${reached('exclude', among)}),
  judged as (
    select r.profile_no, r.device_no, min(r.ord) as first, min(r.ord) filter (where ${passes}) as passing
      from reached r join a on a.profile_no = r.profile_no and a.ord = r.ord
        join p on p.no = r.profile_no
        join device d on d.no = r.device_no and d.family = p.family and d.retired_at is null
      group by r.profile_no, r.device_no),
  found as (
    select j.profile_no, j.device_no, coalesce(j.passing, j.first) as ord,
        case when j.passing is null then 'filter'
          when not ${applies} then 'applicability'
          when not ${inRange} then 'osRange'
          when p.for_user and d.person_no is null then 'noUser' end as obstacle
      from judged j join p on p.no = j.profile_no join device d on d.no = j.device_no
      where not exists (select from excluded x where x.profile_no = j.profile_no and x.device_no = j.device_no)),
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
    select f.profile_no, f.device_no, a.no as assignment_no,
        case when f.obstacle is not null then 'notApplicable' when h.against is not null then 'conflict'
          when p.ruled and h.instead is not null then 'notApplicable' else 'pending' end as state,
        case when f.obstacle is not null then f.obstacle when h.against is not null then 'slot'
          when p.ruled and h.instead is not null then 'superseded' else 'notDelivered' end as cause,
        case when f.obstacle is not null then null when h.against is not null then h.against
          when p.ruled then h.instead end as other_profile_no
      from found f join p on p.no = f.profile_no
        join a on a.profile_no = f.profile_no and a.ord = f.ord
        left join held h on h.profile_no = f.profile_no and h.device_no = f.device_no)`;
}

/** Whether a row claims its slot. It does not depend on other profiles, so that evaluating in any order ends the same. */
export function takesPart(row: Sql): Sql {
  return Prisma.sql`(${row}.intent = 'apply' and (${row}.state <> 'notApplicable' or ${row}.cause = 'superseded'))`;
}
