import { Prisma } from '../generated/prisma/client.ts';
import { type Found, wantedRows } from './wanted.ts';

type Sql = Prisma.Sql;

/** With the rows of profile_device `e` that the question is about, as a condition. */
export type Comparison = Found & { existing: Sql };

/**
 * How a row moves, by the table of semantics.md 5 (rows 1 to 8 and 27): `verdict` takes what is wanted over, `changed` has it
 * delivered anew, `removing` takes back what was delivered, `delete` forgets what never was.
 */
const move = Prisma.sql`case
    when e.device_no is null then 'verdict'
    when w.device_no is null and e.intent = 'remove' then 'keep'
    when w.device_no is null and e.delivered_generation is not null then 'removing'
    when w.device_no is null then 'delete'
    when w.state = 'notApplicable' and e.intent = 'remove' then 'keep'
    when w.state = 'notApplicable' and e.state <> 'notApplicable' and e.delivered_generation is not null then 'removing'
    when w.state in ('notApplicable', 'conflict') then 'verdict'
    when e.intent = 'remove' or e.state = 'conflict' then 'changed'
    when e.state = 'notApplicable' and e.cause <> 'unsupported' then 'verdict'
    when e.delivered_generation < w.generation then 'changed'
    else 'keep' end`;

/**
 * What nothing happens to, said once more and in cheaper words: most rows are so, and leave before they are looked at closely.
 * Whoever takes this away gets the same difference, later.
 */
const settled = Prisma.sql`(e.intent = 'apply' and e.assignment_no is not distinct from w.assignment_no
    and e.other_profile_no is not distinct from w.other_profile_no
    and case when w.state = 'pending' then e.state in ('pending', 'succeeded', 'error') and e.other_profile_no is null
        and coalesce(e.delivered_generation, w.generation) >= w.generation
      else e.state = w.state and e.cause = w.cause end)`;

/** What the evaluator changes, as common table expressions that end in `difference`, a row for each change. */
export function differenceRows(comparison: Comparison): Sql {
  return Prisma.sql`${wantedRows(comparison)},
  existing as (
    select profile_no, device_no, intent, state, cause, assignment_no, other_profile_no, delivered_generation
      from profile_device e where ${comparison.existing}),
  moved as materialized (
    select coalesce(w.profile_no, e.profile_no) as profile_no, coalesce(w.device_no, e.device_no) as device_no,
        ${move} as move, e.intent as had_intent, e.state as had_state, e.cause as had_cause,
        e.assignment_no as had_assignment_no, e.other_profile_no as had_other_profile_no,
        e.delivered_generation, w.assignment_no, w.state, w.cause, w.other_profile_no
      from wanted w full join existing e on e.profile_no = w.profile_no and e.device_no = w.device_no
      where ${settled} is not true),
  become as (
    select profile_no, device_no, move, delivered_generation, had_intent, had_state, had_cause, had_assignment_no, had_other_profile_no,
        case move when 'keep' then had_intent when 'removing' then 'remove' else 'apply' end as intent,
        case move when 'keep' then had_state when 'verdict' then state else 'pending' end as state,
        case move when 'keep' then had_cause when 'verdict' then cause else move end as cause,
        case move when 'verdict' then other_profile_no end as other_profile_no,
        coalesce(assignment_no, had_assignment_no) as assignment_no
      from moved),
  difference as (
    select * from become
      where move = 'delete' or had_intent is null
        or (intent, state, cause) is distinct from (had_intent, had_state, had_cause)
        or (assignment_no, other_profile_no) is distinct from (had_assignment_no, had_other_profile_no))`;
}
