import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** Who is meant, and by whom the place is taken: as common table expressions that end in `found`, and in `held`. */
export type Found = {
  /** profile_no, device_no, ruled, generation, assignment_no (the reason), obstacle. */
  found: Sql;
  /** profile_no, device_no, against (a profile that claims otherwise), instead (one that agrees, without rules). */
  held: Sql;
};

/** What is evaluated, as pieces of one statement; or a table where the answer stands already (wanted-once.ts). */
export type Question = Found | { table: Sql };

/**
 * The only evaluation there is (semantics.md 1 and 3): for each profile and device of the target set the wanted state, as
 * common table expressions that end in `wanted`. A person stands for the devices of hers. A filter or rule that says no keeps
 * the row; a device that an exclusion names has none.
 */
export function wantedRows(question: Question): Sql {
  if ('table' in question) return Prisma.sql`wanted as (select * from ${question.table})`;
  return Prisma.sql`${question.found}, ${question.held},
  wanted as (
    select f.profile_no, f.device_no, f.assignment_no, f.generation,
        case when f.obstacle is not null then 'notApplicable' when h.against is not null then 'conflict'
          when f.ruled and h.instead is not null then 'notApplicable' else 'pending' end as state,
        case when f.obstacle is not null then f.obstacle when h.against is not null then 'slot'
          when f.ruled and h.instead is not null then 'superseded' else 'notDelivered' end as cause,
        case when f.obstacle is not null then null when h.against is not null then h.against
          when f.ruled then h.instead end as other_profile_no
      from found f left join held h on h.profile_no = f.profile_no and h.device_no = f.device_no)`;
}

/** Whether a device gets what a row is about, or has it by a twin: one in conflict gets nothing, and its root is not there. */
export function hasIt(row: Sql): Sql {
  return Prisma.sql`(${takesPart(row)} and ${row}.state <> 'conflict')`;
}

/** Whether a row claims its slot. It does not depend on other profiles, so that evaluating in any order ends the same. */
export function takesPart(row: Sql): Sql {
  return Prisma.sql`(${row}.intent = 'apply' and (${row}.state <> 'notApplicable' or ${row}.cause = 'superseded'))`;
}
