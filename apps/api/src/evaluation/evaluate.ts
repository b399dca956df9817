import { Prisma } from '../generated/prisma/client.ts';
import { loadAim } from './aim.ts';
import { type Comparison, differenceRows } from './difference.ts';
import { foundOfDevices } from './found-of-devices.ts';
import { foundOfProfile } from './found-of-profile.ts';
import { failing } from './retry.ts';
import type { Run } from './run.ts';
import { hasIt, takesPart } from './wanted.ts';

type Sql = Prisma.Sql;

/** A profile over all devices, or devices over all profiles. */
export type Scope = { profileNo: number } | { deviceNos: readonly number[] };

/** What is stored and wants something, against the rows that are there. */
export async function comparisonOf(run: Run, scope: Scope): Promise<Comparison> {
  if ('profileNo' in scope) {
    const { profileNo } = scope;
    return {
      ...foundOfProfile(await loadAim(run, profileNo)),
      existing: Prisma.sql`e.profile_no = ${profileNo}`,
    };
  }
  const { deviceNos } = scope;
  return {
    ...(await foundOfDevices(run, deviceNos)),
    existing: Prisma.sql`e.device_no = any(${[...deviceNos]}::int[]) and e.profile_no not in ${failing}`,
  };
}

/** How many rows changed, the profiles whose claim on their slot did somewhere, and those that other devices have than before. */
export type Evaluated = { changed: number; claimants: number[]; had: number[] };

type Evaluation = {
  scope: Scope;
  now: Date;
  /** What else is done with the rows of `difference`, as more of such expressions. */
  also?: Sql;
  /** Nothing is written: enough where nobody looks at the rows before all is rolled back. */
  dry?: boolean;
};

/** Writes what the scope lacks of what is wanted. Part of the caller's transaction. */
export async function evaluate(run: Run, { scope, now, also, dry = false }: Evaluation): Promise<Evaluated> {
  const comparison = await comparisonOf(run, scope);
  const [row] = await run<{
    changed: number;
    claimants: number[] | null;
    had: number[] | null;
  }>(Prisma.sql`with ${differenceRows(comparison)}${dry ? Prisma.empty : writing(now)}${also ? Prisma.sql`, ${also}` : Prisma.empty}
    select count(*)::int as changed, array_agg(distinct profile_no) filter (where ${changedClaim}) as claimants,
      array_agg(distinct profile_no) filter (where ${changedHolding}) as had from difference`);
  return { changed: row?.changed ?? 0, claimants: row?.claimants ?? [], had: row?.had ?? [] };
}

/** In the order of the indexes: rows that lie together are found together, and cost little more than half to write. */
function writing(now: Date): Sql {
  return Prisma.sql`,
    deleted as (
      delete from profile_device t using difference n
        where n.move = 'delete' and t.profile_no = n.profile_no and t.device_no = n.device_no),
    updated as (
      update profile_device t
        set intent = n.intent, state = n.state, cause = n.cause, assignment_no = n.assignment_no,
          other_profile_no = n.other_profile_no,
          since = case when (t.state, t.cause) is distinct from (n.state, n.cause) then ${now} else t.since end
        from difference n
        where n.move <> 'delete' and n.had_intent is not null and t.profile_no = n.profile_no and t.device_no = n.device_no),
    inserted as (
      insert into profile_device (profile_no, device_no, intent, state, cause, assignment_no, other_profile_no, since)
        select profile_no, device_no, intent, state, cause, assignment_no, other_profile_no, ${now}
          from difference where had_intent is null order by device_no, profile_no)`;
}

const hadClaim = Prisma.sql`(had_intent is not null and had_intent = 'apply' and (had_state <> 'notApplicable' or had_cause = 'superseded'))`;

/** Whether a change lets others of the slot see the device differently. */
const changedClaim = Prisma.sql`(move <> 'delete' and ${takesPart(Prisma.sql`difference`)}) is distinct from ${hadClaim}`;

/** Whether it lets those that stand on the profile. */
const changedHolding = Prisma.sql`(move <> 'delete' and ${hasIt(Prisma.sql`difference`)})
  is distinct from (${hadClaim} and had_state <> 'conflict')`;
